package dev.aviary.bootstrap.fuzz;

import java.util.Map;

/**
 * What came back over HTTP.
 *
 * @param headers by their names in lower case
 * @param old whether it is of HTTP/1.0
 */
record Answer(int status, Map<String, String> headers, String body, boolean old) {

  private static final int SHOWN = 600;

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Whether the connection takes no other request. */
  boolean ends() {
    return status != 200
        || header("connection").equalsIgnoreCase("close")
        || (old && !header("connection").equalsIgnoreCase("keep-alive"))
        || (!headers.containsKey("content-length") && !headers.containsKey("transfer-encoding"));
  }

  @Override
  public String toString() {
    return status + " " + headers + "\n" + body.substring(0, Math.min(SHOWN, body.length()));
  }
}
