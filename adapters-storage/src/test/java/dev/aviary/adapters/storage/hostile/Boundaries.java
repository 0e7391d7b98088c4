package dev.aviary.adapters.storage.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where the parts of a good file begin and end. */
final class Boundaries {

  private Boundaries() {}

  /** All of them, and a place inside each part, without the file's own two ends. */
  static List<Integer> cuts(byte[] file) {
    TreeSet<Integer> ends = new TreeSet<>(of(file));
    ends.add(file.length);
    TreeSet<Integer> cuts = new TreeSet<>(ends);
    int previous = 0;
    for (int end : ends) {
      cuts.add((previous + end) / 2);
      previous = end;
    }
    cuts.removeIf(it -> it <= 0 || it >= file.length);
    return new ArrayList<>(cuts);
  }

  static List<Integer> of(byte[] file) {
    return switch (file[0]) {
      case 'G' -> gif(file);
      case (byte) 0xFF -> jpeg(file);
      default -> png(file);
    };
  }

  /** Each chunk's length, type, data and checksum. */
  private static List<Integer> png(byte[] file) {
    List<Integer> all = new ArrayList<>();
    for (int at : pngChunks(file)) {
      all.addAll(List.of(at, at + 4, at + 8, at + 8 + PngStreams.length(file, at)));
    }
    return all;
  }

  static List<Integer> pngChunks(byte[] file) {
    List<Integer> chunks = new ArrayList<>();
    for (int at = 8; at < file.length; at += 12 + PngStreams.length(file, at)) {
      chunks.add(at);
    }
    return chunks;
  }

  private static List<Integer> jpeg(byte[] file) {
    List<Integer> all = new ArrayList<>();
    for (int at : jpegMarkers(file)) {
      all.add(at);
      all.add(at + 2);
      if (hasLength(file[at + 1] & 0xFF)) {
        all.add(at + 4);
        all.add(at + 2 + u16(file, at + 2));
      }
    }
    return all;
  }

  /** From SOI to EOI, with the restarts between. */
  static List<Integer> jpegMarkers(byte[] file) {
    List<Integer> markers = new ArrayList<>();
    int at = 0;
    while (at < file.length - 1) {
      int marker = file[at + 1] & 0xFF;
      if (file[at] == (byte) 0xFF && marker != 0 && marker != 0xFF) {
        markers.add(at);
        at += hasLength(marker) ? 2 + u16(file, at + 2) : 2;
      } else {
        at++;
      }
    }
    return markers;
  }

  static boolean hasLength(int marker) {
    return marker < 0xD0 || marker > 0xD9;
  }

  private static List<Integer> gif(byte[] file) {
    List<Integer> all = new ArrayList<>(List.of(6, 13));
    int at = 13 + palette(file[10]);
    while (at < file.length && file[at] != 0x3B) {
      all.add(at);
      if (file[at] == 0x2C) {
        all.add(at + 10);
        at += 11 + palette(file[at + 9]);
      } else {
        at += 2;
      }
      all.add(at);
      at = afterSubBlocks(file, at, all);
    }
    all.add(at);
    return all;
  }

  private static int afterSubBlocks(byte[] file, int from, List<Integer> all) {
    int at = from;
    while (file[at] != 0) {
      all.add(at + 1);
      at += 1 + (file[at] & 0xFF);
      all.add(at);
    }
    return at + 1;
  }

  private static int palette(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 6 << (flags & 7);
  }

  static int u16(byte[] file, int at) {
    return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
  }
}
