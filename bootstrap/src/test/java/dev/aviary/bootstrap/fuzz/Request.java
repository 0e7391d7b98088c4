package dev.aviary.bootstrap.fuzz;

import dev.aviary.bootstrap.access.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is sent, byte by byte, and what it was to be. */
final class Request {

  private static final int SHOWN_BYTES = 2_000;

  final Operation operation;
  final String method;
  final String path;
  final List<String> mutations;
  final String target;
  final long announced;
  private final boolean exact;
  private final boolean last;
  final byte[] bytes;
  private final int headLength;

  Request(Draft draft, String target, byte[] bytes, int headLength) {
    this.operation = draft.operation;
    this.method = draft.method;
    this.path = draft.path;
    this.mutations = List.copyOf(draft.mutations);
    this.target = target;
    this.announced = draft.announced;
    this.last = draft.last;
    this.exact = draft.path.equals(draft.documentedPath);
    this.bytes = bytes;
    this.headLength = headLength;
  }

  /** Whether its connection takes no other. */
  boolean ends() {
    return last || head().contains("Connection: ") || head().contains(" HTTP/1.0\r\n");
  }

  String head() {
    return new String(bytes, 0, headLength, StandardCharsets.ISO_8859_1);
  }

  /** Whether its path is the documented one, letter by letter. */
  boolean isExact() {
    return exact;
  }

  /** Whatever is not plain text as an escape, and of a long one the beginning. */
  @Override
  public String toString() {
    var text = new StringBuilder(mutations + "\n");
    for (int i = 0; i < Math.min(bytes.length, SHOWN_BYTES); i++) {
      byte it = bytes[i];
      boolean plain = it == '\n' || (it >= ' ' && it < 0x7F);
      text.append(plain ? Character.toString(it) : it == '\r' ? "" : "\\x%02X".formatted(it));
    }
    return text.append(bytes.length > SHOWN_BYTES ? "… " + bytes.length + " bytes" : "").toString();
  }
}
