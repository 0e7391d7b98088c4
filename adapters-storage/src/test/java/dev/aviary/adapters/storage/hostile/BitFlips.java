package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Every good file with random damage, the same each time. */
final class BitFlips {

  private static final int SEED = 20_201_121;

  private BitFlips() {}

  static Family family(List<HostileFile> good, int each) {
    Family family = new Family("flipped");
    for (HostileFile base : good) {
      byte[] bytes = base.bytes();
      for (int i = 0; i < each; i++) {
        int number = i;
        String name = base.family() + "-" + base.name() + "-" + i;
        family.either(name, () -> damaged(bytes, name.hashCode(), number));
      }
    }
    return family;
  }

  private static byte[] damaged(byte[] good, int seed, int number) {
    SplittableRandom random = new SplittableRandom(SEED * 31L + seed);
    byte[] bad = good.clone();
    switch (number % 8) {
      case 0, 1, 2 -> flip(bad, random);
      case 3 -> overwrite(bad, random, 1);
      case 4 -> overwrite(bad, random, 2 + random.nextInt(7));
      case 5 -> fill(bad, random);
      case 6 -> bad = without(bad, random);
      default -> bad = with(bad, random);
    }
    // Without this no decoder would look at what is in a damaged chunk.
    return number / 8 % 2 == 0 ? withChecksums(bad) : bad;
  }

  private static void flip(byte[] bytes, SplittableRandom random) {
    bytes[at(bytes, random)] ^= (byte) (1 << random.nextInt(8));
  }

  private static void overwrite(byte[] bytes, SplittableRandom random, int times) {
    for (int i = 0; i < times; i++) {
      bytes[at(bytes, random)] = (byte) random.nextInt(256);
    }
  }

  private static void fill(byte[] bytes, SplittableRandom random) {
    int from = at(bytes, random);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(16));
    Arrays.fill(bytes, from, to, (byte) (random.nextBoolean() ? 0xFF : 0));
  }

  private static byte[] without(byte[] bytes, SplittableRandom random) {
    int from = at(bytes, random);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(9));
    return ByteWriter.join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private static byte[] with(byte[] bytes, SplittableRandom random) {
    int from = at(bytes, random);
    byte[] more = new byte[1 + random.nextInt(9)];
    random.nextBytes(more);
    return ByteWriter.join(
        Arrays.copyOf(bytes, from), more, Arrays.copyOfRange(bytes, from, bytes.length));
  }

  /** Damage to what tells the format would leave nothing to try. */
  private static int at(byte[] bytes, SplittableRandom random) {
    return random.nextInt(Math.min(8, bytes.length - 1), bytes.length);
  }

  /** Of a PNG, with the right checksums for its wrong chunks, as far as there are chunks. */
  static byte[] withChecksums(byte[] file) {
    if (file[0] != (byte) 0x89) {
      return file;
    }
    byte[] mended = file.clone();
    int at = 8;
    while (at + 12 <= mended.length) {
      long length = ((long) Boundaries.u16(mended, at) << 16) | Boundaries.u16(mended, at + 2);
      if (at + 12 + length > mended.length) {
        return mended;
      }
      CRC32 crc = new CRC32();
      crc.update(mended, at + 4, (int) length + 4);
      at += (int) length + 12;
      byte[] sum = new ByteWriter().u32(crc.getValue()).toBytes();
      System.arraycopy(sum, 0, mended, at - 4, 4);
    }
    return mended;
  }
}
