package dev.aviary.adapters.storage.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The colour profile of a PNG: a name, a 0, the method of compression, 0, and the profile. */
final class PngProfile {

  /** No profile that describes a screen or a camera comes near it. */
  private static final int MAX_BYTES = 4_000_000;

  private static final int STEP_BYTES = 65_536;
  private static final int MAX_NAME_BYTES = 79;

  private PngProfile() {}

  /** Empty for what is no profile, or a larger one. */
  static Optional<byte[]> read(byte[] file, PngChunk chunk, Deadline deadline) {
    int nameEnd = chunk.start();
    while (nameEnd < chunk.end() && file[nameEnd] != 0) {
      nameEnd++;
    }
    int name = nameEnd - chunk.start();
    boolean legal = name >= 1 && name <= MAX_NAME_BYTES && chunk.length() >= name + 2;
    if (!legal || file[nameEnd + 1] != 0) {
      return Optional.empty();
    }
    return inflate(file, chunk.without(name + 2), deadline);
  }

  private static Optional<byte[]> inflate(byte[] file, PngChunk content, Deadline deadline) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, content.start(), content.length());
      return inflate(inflater, deadline);
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Optional<byte[]> inflate(Inflater inflater, Deadline deadline)
      throws DataFormatException {
    byte[] profile = new byte[STEP_BYTES];
    int size = 0;
    while (!inflater.finished()) {
      deadline.check();
      if (size == MAX_BYTES) {
        return Optional.empty();
      }
      if (size == profile.length) {
        profile = Arrays.copyOf(profile, Math.min(2 * size, MAX_BYTES));
      }
      int length = inflater.inflate(profile, size, profile.length - size);
      if (length == 0 && !inflater.finished()) {
        return Optional.empty();
      }
      size += length;
    }
    return size == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(profile, size));
  }
}
