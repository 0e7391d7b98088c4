package dev.aviary.adapters.storage.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What is hidden in files to be looked for in what is made of them. */
public final class Marker {

  private static final String PREFIX = "AVIARY-MARKER-";
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  private Marker() {}

  /** Another for each name. */
  static String of(String name) {
    long number = new SplittableRandom(name.hashCode()).nextLong();
    return PREFIX + String.format(Locale.ROOT, "%016X", number);
  }

  /** Whether any is in these bytes, as they are. */
  public static boolean isIn(byte[] bytes) {
    return ENCODINGS.stream().anyMatch(it -> contains(bytes, PREFIX.getBytes(it)));
  }

  private static boolean contains(byte[] bytes, byte[] sought) {
    for (int at = 0; at <= bytes.length - sought.length; at++) {
      int same = 0;
      while (same < sought.length && bytes[at + same] == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return true;
      }
    }
    return false;
  }
}
