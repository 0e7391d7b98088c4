package dev.aviary.bench.load;

import dev.aviary.bench.system.Http;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param threads the requests of each thread of the load, which repeats them in this order; a
 *     connection belongs to one thread
 */
public record Traffic(List<List<String>> threads, Expected expected) {

  /** A read, as it goes over the wire. */
  public static String get(String path, Map<String, String> parameters) {
    return "GET %s?%s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path, Http.encode(parameters));
  }

  /** A write, as it goes over the wire. */
  public static String post(String path, Map<String, String> form) {
    String body = Http.encode(form);
    return "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, body.getBytes(StandardCharsets.UTF_8).length, body);
  }
}
