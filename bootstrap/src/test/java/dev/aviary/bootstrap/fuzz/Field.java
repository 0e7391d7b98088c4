package dev.aviary.bootstrap.fuzz;

import java.nio.charset.StandardCharsets;

/** A parameter on its way. */
final class Field {

  private final String name;
  private final byte[] value;
  private final boolean inQuery;
  private final boolean encoded;
  private final String head;

  /**
   * @param name as it is written, whatever stands in it
   * @param inQuery whether it goes into the address, and not into the body
   * @param encoded whether it is escaped where it has to be
   * @param head what stands before it in a multipart body
   */
  private Field(String name, byte[] value, boolean inQuery, boolean encoded, String head) {
    this.name = name;
    this.value = value;
    this.inQuery = inQuery;
    this.encoded = encoded;
    this.head = head;
  }

  static Field text(String name, String value) {
    return new Field(name, value.getBytes(StandardCharsets.UTF_8), false, true, textHead(name));
  }

  static Field file(String name, byte[] value) {
    return new Field(name, value, false, true, fileHead(name, "image.jpeg"));
  }

  static String textHead(String name) {
    return "Content-Disposition: form-data; name=\"" + name + "\"\r\n";
  }

  static String fileHead(String name, String fileName) {
    return textHead(name).replace("\r\n", "; filename=\"" + fileName + "\"\r\n")
        + "Content-Type: application/octet-stream\r\n";
  }

  String name() {
    return name;
  }

  byte[] value() {
    return value;
  }

  boolean inQuery() {
    return inQuery;
  }

  boolean encoded() {
    return encoded;
  }

  String head() {
    return head;
  }

  boolean isFile() {
    return head.contains("filename");
  }

  Field withName(String other) {
    String quoted = "name=\"%s\"";
    return new Field(
        other,
        value,
        inQuery,
        encoded,
        head.replace(quoted.formatted(name), quoted.formatted(other)));
  }

  Field withValue(byte[] other) {
    return new Field(name, other, inQuery, encoded, head);
  }

  Field withHead(String other) {
    return new Field(name, value, inQuery, encoded, other);
  }

  Field inQuery(boolean there) {
    return new Field(name, value, there, encoded, head);
  }

  Field unescaped() {
    return new Field(name, value, inQuery, false, head);
  }
}
