package dev.aviary.adapters.storage.picture;

import java.nio.ByteBuffer;
import java.util.List;

/** ICC profiles of colours that are told by their primaries and one curve. */
final class IccProfiles {

  private static final int HEADER_BYTES = 128;
  private static final double[] WHITE = {0.9642, 1, 0.8249};

  private IccProfiles() {}

  /** The primaries of Display P3, adapted to D50, with a gamma of 2.2. */
  static byte[] displayP3() {
    return rgb(
        2.2,
        new double[] {0.51512, 0.24120, -0.00105},
        new double[] {0.29198, 0.69225, 0.04189},
        new double[] {0.15710, 0.06657, 0.78407});
  }

  /** Adobe RGB (1998). */
  static byte[] adobeRgb() {
    return rgb(
        2.19921875,
        new double[] {0.60974, 0.31111, 0.01947},
        new double[] {0.20528, 0.62567, 0.06087},
        new double[] {0.14919, 0.06322, 0.74457});
  }

  static byte[] rgb(double gamma, double[] red, double[] green, double[] blue) {
    return profile(
        "RGB ",
        List.of("wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"),
        List.of(
            xyz(WHITE), xyz(red), xyz(green), xyz(blue), curve(gamma), curve(gamma), curve(gamma)));
  }

  static byte[] gray(double gamma) {
    return profile("GRAY", List.of("wtpt", "kTRC"), List.of(xyz(WHITE), curve(gamma)));
  }

  private static byte[] profile(String colors, List<String> names, List<byte[]> tags) {
    int start = HEADER_BYTES + 4 + 12 * names.size();
    int size = start + tags.stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer profile = ByteBuffer.allocate(size);
    profile.putInt(0, size).putInt(8, 0x02100000);
    profile.put(12, Jpegs.ascii("mntr" + colors + "XYZ ")).put(36, Jpegs.ascii("acsp"));
    profile.put(68, xyz(WHITE), 8, 12);
    profile.position(HEADER_BYTES).putInt(names.size());
    int at = start;
    for (int i = 0; i < names.size(); i++) {
      profile.put(Jpegs.ascii(names.get(i))).putInt(at).putInt(tags.get(i).length);
      at += tags.get(i).length;
    }
    tags.forEach(profile::put);
    return profile.array();
  }

  private static byte[] xyz(double[] values) {
    ByteBuffer tag = ByteBuffer.allocate(20).put(Jpegs.ascii("XYZ \0\0\0\0"));
    for (double value : values) {
      tag.putInt((int) Math.round(value * 65536));
    }
    return tag.array();
  }

  private static byte[] curve(double gamma) {
    ByteBuffer tag = ByteBuffer.allocate(16).put(Jpegs.ascii("curv\0\0\0\0"));
    return tag.putInt(1).putShort((short) Math.round(gamma * 256)).array();
  }
}
