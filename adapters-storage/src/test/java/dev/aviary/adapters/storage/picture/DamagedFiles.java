package dev.aviary.adapters.storage.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files damaged by chance, the same ones every time. */
final class DamagedFiles {

  private final List<byte[]> whole;
  private final Random random;

  DamagedFiles(List<byte[]> whole, long seed) {
    this.whole = whole;
    this.random = new Random(seed);
  }

  byte[] next() {
    byte[] file = any().clone();
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages && file.length > 0; i++) {
      file = damaged(file);
    }
    return file;
  }

  boolean nextBoolean() {
    return random.nextBoolean();
  }

  private byte[] any() {
    return whole.get(random.nextInt(whole.size()));
  }

  private byte[] damaged(byte[] file) {
    int at = random.nextInt(file.length);
    switch (random.nextInt(7)) {
      case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> file[at] = (byte) random.nextInt();
      case 2 -> file[at] = (byte) (random.nextBoolean() ? 0 : 0xFF);
      case 3 -> Arrays.fill(file, at, Math.min(file.length, at + 4), (byte) random.nextInt());
      case 4 -> {
        return Arrays.copyOf(file, at);
      }
      case 5 -> {
        return spliced(file, at, any());
      }
      default -> {
        return spliced(file, at, file);
      }
    }
    return file;
  }

  /** The start of a file, then the end of another. */
  private byte[] spliced(byte[] file, int at, byte[] other) {
    int from = random.nextInt(other.length);
    return PngBuilder.concat(
        Arrays.copyOf(file, at), Arrays.copyOfRange(other, from, other.length));
  }
}
