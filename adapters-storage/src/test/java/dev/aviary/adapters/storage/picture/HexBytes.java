package dev.aviary.adapters.storage.picture;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes as tests write and look for them. */
final class HexBytes {

  private HexBytes() {}

  static byte[] of(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As a text of one character a byte, to be searched. */
  static String asText(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
