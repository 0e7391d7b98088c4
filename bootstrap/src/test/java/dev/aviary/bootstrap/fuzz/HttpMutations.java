package dev.aviary.bootstrap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What can be odd about a request before its parameters are looked at. */
final class HttpMutations {

  private static final List<String> METHODS =
      List.of(
          "GET",
          "PUT",
          "DELETE",
          "HEAD",
          "OPTIONS",
          "PATCH",
          "TRACE",
          "POST",
          "post",
          "FOO",
          "PROPFIND");

  private static final List<String> HEADERS =
      List.of(
          "X-HTTP-Method-Override: DELETE",
          "X-HTTP-Method: PUT",
          "X-Method-Override: GET",
          "Accept: text/html",
          "Accept: nonsense",
          "Accept: */*;q=x",
          "Accept-Language: ,;q",
          "Accept-Encoding: gzip",
          "Accept-Charset: utf-16",
          "Content-Encoding: gzip",
          "Content-Encoding: nonsense",
          "Expect: 100-continue",
          "Expect: nonsense",
          "X-Forwarded-For: ,, 999.1.1.1, ::%1",
          "X-Forwarded-Proto: x://",
          "X-Forwarded-Host: \"",
          "Forwarded: for=\"",
          "Idempotency-Key: \"",
          "Idempotency-Key: \"a b\"",
          "Idempotency-Key: " + "k".repeat(65),
          "Range: bytes=0-0",
          "Range: bytes=5-1,-1",
          "Range: bytes=999999999999999999999-",
          "Range: bytes=-0",
          "If-None-Match: *",
          "If-Range: \"x\"",
          "If-Modified-Since: yesterday",
          "Cookie: a=b; =; ;;",
          "Cookie: session_id=x",
          "Origin: null",
          "Access-Control-Request-Method: POST",
          "Connection: close",
          "Connection: nonsense",
          "Upgrade: websocket",
          "Via: x",
          "Max-Forwards: -1",
          "X:",
          "Sec-WebSocket-Version: 13",
          "Host: other",
          "X y: z",
          "X: " + "h".repeat(30_000),
          ": x");

  /** Beside the true one. */
  private static final List<String> LENGTHS =
      List.of(
          "Content-Length: 0",
          "Content-Length: 5, 5",
          "Content-Length: +5",
          "Content-Length: 0x5",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding: nonsense");

  private static final Mutation PATH = new Mutation("other path", HttpMutations::path);
  private static final Mutation HEADER =
      new Mutation(
          "odd header", (draft, random) -> draft.headers.add(Values.oneOf(HEADERS, random)));

  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              "other method", (draft, random) -> draft.method = Values.oneOf(METHODS, random)),
          PATH,
          PATH,
          HEADER,
          HEADER,
          new Mutation("odd host", HttpMutations::host),
          new Mutation("odd header value", HttpMutations::headerValue),
          new Mutation("too long a body", HttpMutations::tooLong),
          new Mutation("in chunks", (draft, random) -> draft.chunked = true),
          new Mutation("odd length", HttpMutations::length),
          new Mutation("old HTTP", (draft, random) -> draft.version = "HTTP/1.0"));

  private HttpMutations() {}

  private static void path(Draft draft, Random random) {
    String path = draft.path;
    int at = random.nextInt(path.length());
    String before = path.substring(0, at);
    String after = path.substring(at);
    String odd = Draft.escaped(Values.odd(random));
    draft.path =
        switch (random.nextInt(12)) {
          case 0 -> path + "/";
          case 1 -> path.toUpperCase(Locale.ROOT);
          case 2 -> before + "/" + after;
          case 3 -> path + ";a=b";
          case 4 -> before + "%%%02x".formatted((int) path.charAt(at)) + path.substring(at + 1);
          case 5 ->
              path
                  + Values.oneOf(
                      List.of(".json", "/..", "/.", "//", "/%2e%2e", "%00", "%2f", "?", "#x", "/%"),
                      random);
          case 6 -> path.replace("/mobile_api", "/api").replace("/api/", "/api/../mobile_api/");
          case 7 -> path + "/" + odd;
          case 8 -> path.substring(0, path.lastIndexOf('/') + 1) + odd;
          case 9 ->
              path.replaceAll("v1[.]0", Values.oneOf(List.of("v1", "v2.0", "v1%2e0", ""), random));
          case 10 -> "http://elsewhere.example" + path;
          default -> before + Character.toString((char) random.nextInt(256)) + after;
        };
  }

  private static void length(Draft draft, Random random) {
    draft.last = true;
    draft.headers.add(Values.oneOf(LENGTHS, random));
  }

  private static void tooLong(Draft draft, Random random) {
    draft.method = "POST";
    draft.last = true;
    draft.announced = 32L * 1024 * 1024 + 1 + random.nextInt(1000);
  }

  private static void host(Draft draft, Random random) {
    draft.host =
        Values.oneOf(
            List.of("", "[", "a b", "x:y", "x:99999", "é", "localhost", ":", "a,b"), random);
  }

  private static void headerValue(Draft draft, Random random) {
    String value = SessionMutations.printable(Values.odd(random));
    String name =
        Values.oneOf(List.of("Idempotency-Key", "Accept", "X-Forwarded-For", "User-Agent"), random);
    draft.headers.add(
        name
            + ": "
            + new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }
}
