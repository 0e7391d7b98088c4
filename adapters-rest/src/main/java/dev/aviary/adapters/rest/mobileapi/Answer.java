package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.adapters.rest.transport.Reply;
import java.util.List;

/** What the surface says: an envelope whose code stands where HTTP's status would. */
public interface Answer extends Reply {

  /** The code in the body; the HTTP status is always 200. */
  int code();

  @Override
  default String codeLabel() {
    return Integer.toString(code());
  }

  /** The common envelope. */
  record Enveloped(int code, String message, Object data) implements Answer {}

  /** A page of rows, which comes without a message. */
  record Rows(int code, List<?> data) implements Answer {}

  /** A page of rows of which there may be more: {@code total} counts them all. */
  record CountedRows(int code, int total, List<?> data) implements Answer {}

  /** An envelope with its message first, as some seeds order it. */
  record Told(String message, int code, Object data) implements Answer {}

  /** A refusal with its message last, as some seeds order it. */
  record Refused(int code, List<?> data, String message) implements Answer {}

  static Answer ok(String message, Object data) {
    return new Enveloped(200, message, data);
  }

  /** Done, and there is nothing more to say. */
  static Answer done(String message) {
    return ok(message, List.of());
  }

  /** A refusal: its data is always an empty list. */
  static Answer refusal(int code, String message) {
    return new Enveloped(code, message, List.of());
  }

  /** The refusal of every call without a session. */
  static Answer noSession() {
    return new Refused(401, List.of(), "Unauthorized Access");
  }

  /** The refusal of a picture of a profile (seed 002). */
  static Answer pictureRefusal(String message) {
    return new Refused(400, List.of(), message);
  }

  /** The page with a message, or the documented 204 body where it is empty. */
  static Answer rows(String message, List<?> rows) {
    return rows.isEmpty() ? noData() : ok(message, rows);
  }

  /** The page, or the documented 204 body where it is empty. */
  static Answer rows(List<?> rows) {
    return rows.isEmpty() ? noData() : new Rows(200, rows);
  }

  /** The page, or the documented 204 body where it is empty. */
  static Answer rows(List<?> rows, int total) {
    return rows.isEmpty() ? noData() : new CountedRows(200, total, rows);
  }

  private static Answer noData() {
    return refusal(204, "No data found");
  }
}
