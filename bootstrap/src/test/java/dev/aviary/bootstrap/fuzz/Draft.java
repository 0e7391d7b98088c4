package dev.aviary.bootstrap.fuzz;

import dev.aviary.bootstrap.access.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that is still changed, in the pieces that mutations take hold of. */
final class Draft {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String BOUNDARY = "fuzz-boundary";
  static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

  /** How the fields of the body are written. */
  enum Body {
    FORM,
    MULTIPART,
    RAW
  }

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  final Operation operation;
  final List<Field> fields = new ArrayList<>();
  final List<String> headers = new ArrayList<>();
  final List<String> mutations = new ArrayList<>();
  final String documentedPath;
  String method;
  String path;
  String version = "HTTP/1.1";
  String host = "127.0.0.1";
  Body body = Body.FORM;
  byte[] raw = new byte[0];

  /** A length that is told instead of the true one. */
  long announced = -1;

  /** Whether the body comes in chunks, and not with its length. */
  boolean chunked;

  /** Whether its length is in doubt, so that nothing may follow it. */
  boolean last;

  @Nullable String contentType = FORM;
  String ending = "--" + BOUNDARY + "--\r\n";

  Draft(Operation operation, String method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.documentedPath = path;
  }

  void sendAs(Body how) {
    body = how;
    contentType = how == Body.FORM ? FORM : MULTIPART;
  }

  Request finished() {
    String target = target();
    byte[] content = method.equals("GET") && body != Body.RAW && !hasBody() ? null : content();
    var out = new ByteArrayOutputStream();
    write(out, method + " " + target + " " + version + "\r\n");
    write(out, host.isEmpty() ? "" : "Host: " + host + "\r\n");
    headers.forEach(header -> write(out, header + "\r\n"));
    if (content != null) {
      write(out, contentType == null ? "" : "Content-Type: " + contentType + "\r\n");
      long length = announced < 0 ? content.length : announced;
      write(out, chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + length + "\r\n");
    }
    write(out, "\r\n");
    int headLength = out.size();
    out.writeBytes(content == null ? new byte[0] : chunked ? inChunks(content) : content);
    return new Request(this, target, out.toByteArray(), headLength);
  }

  /** Half of it, the other half, and the end; where that is nothing, nothing but the end. */
  private static byte[] inChunks(byte[] content) {
    var out = new ByteArrayOutputStream();
    int half = content.length / 2;
    for (byte[] it :
        List.of(Arrays.copyOf(content, half), Arrays.copyOfRange(content, half, content.length))) {
      if (it.length > 0) {
        write(out, Integer.toHexString(it.length) + "\r\n");
        out.writeBytes(it);
        write(out, "\r\n");
      }
    }
    write(out, "0\r\n\r\n");
    return out.toByteArray();
  }

  private boolean hasBody() {
    return fields.stream().anyMatch(field -> !field.inQuery());
  }

  private String target() {
    String query =
        fields.stream().filter(Field::inQuery).map(Draft::pair).collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
  }

  byte[] content() {
    List<Field> inBody = fields.stream().filter(field -> !field.inQuery()).toList();
    return switch (body) {
      case FORM ->
          inBody.stream().map(Draft::pair).collect(Collectors.joining("&")).getBytes(LATIN);
      case MULTIPART -> parts(inBody);
      case RAW -> raw;
    };
  }

  private byte[] parts(List<Field> inBody) {
    var out = new ByteArrayOutputStream();
    for (Field field : inBody) {
      write(out, "--" + BOUNDARY + "\r\n" + field.head() + "\r\n");
      out.writeBytes(field.value());
      write(out, "\r\n");
    }
    write(out, ending);
    return out.toByteArray();
  }

  private static String pair(Field field) {
    return escaped(field.name().getBytes(StandardCharsets.UTF_8))
        + "="
        + (field.encoded() ? escaped(field.value()) : new String(field.value(), LATIN));
  }

  static String escaped(byte[] bytes) {
    var text = new StringBuilder();
    for (byte it : bytes) {
      boolean plain = it == '_' || it == '-' || it == '.' || Character.isLetterOrDigit(it & 0x7F);
      text.append(it > 0 && plain ? Character.toString(it) : "%%%02X".formatted(it & 0xFF));
    }
    return text.toString();
  }

  /** Of heads, each character is a byte. */
  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(LATIN));
  }
}
