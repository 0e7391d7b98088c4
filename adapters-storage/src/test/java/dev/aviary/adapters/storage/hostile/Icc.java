package dev.aviary.adapters.storage.hostile;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;

/** The profile of sRGB with something in it that only a reader of profiles sees. */
final class Icc {

  private static final int TAGS = 128;

  private Icc() {}

  /** In plain text. */
  static byte[] withDescription(String text) {
    return with("text", ByteWriter.of(text + "\0"));
  }

  /** In the two bytes a character of later versions. */
  static byte[] withUnicode(String text) {
    byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
    byte[] record =
        new ByteWriter()
            .u32(1)
            .u32(12)
            .text("enUS")
            .u32(characters.length)
            .u32(28)
            .bytes(characters)
            .toBytes();
    return with("mluc", record);
  }

  /** The copyright, which every profile has, is moved to the end and replaced. */
  private static byte[] with(String type, byte[] content) {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] tag = new ByteWriter().text(type).u32(0).bytes(content).toBytes();
    int start = (profile.length + 3) / 4 * 4;
    byte[] all =
        ByteWriter.join(profile, new byte[start - profile.length], tag, new byte[-tag.length & 3]);
    put(all, 0, all.length);
    int count = (int) get(all, TAGS);
    for (int at = TAGS + 4; at < TAGS + 4 + 12 * count; at += 12) {
      if (get(all, at) == 0x63707274) {
        put(all, at + 4, start);
        put(all, at + 8, tag.length);
      }
    }
    return all;
  }

  private static long get(byte[] bytes, int at) {
    return ((long) Boundaries.u16(bytes, at) << 16) | Boundaries.u16(bytes, at + 2);
  }

  private static void put(byte[] bytes, int at, int value) {
    System.arraycopy(new ByteWriter().u32(value).toBytes(), 0, bytes, at, 4);
  }
}
