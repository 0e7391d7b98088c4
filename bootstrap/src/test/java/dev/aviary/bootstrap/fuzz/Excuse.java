package dev.aviary.bootstrap.fuzz;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What HTTP itself answers before a request reaches an API (docs/adr/0005), with a status of its
 * own and nothing in the body: only what such a request deserves.
 */
final class Excuse {

  private static final int LONGEST_TARGET = 4096;
  private static final int LONGEST_HEADERS = 8192;
  private static final int LONGEST_BODY = 32 * 1024 * 1024;

  /** A path and a query as RFC 3986 has them; brackets in a query are common, and harm nobody. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/(?:[\\w!$&'()*+,;=:@/#.~-]|%[0-9A-Fa-f]{2})*"
              + "(?:[?](?:[\\w!$&'()*+,;=:@/?#.~\\[\\]-]|%[0-9A-Fa-f]{2})*)?");

  private static final Pattern HOST = Pattern.compile("[\\w.-]+(?::[0-9]{1,4})?");
  private static final Pattern HEADER =
      Pattern.compile("[\\w!#$%&'*+.^`|~-]+:[\\t\\x20-\\x7E\\x80-\\xFF]*");

  private static final Pattern LENGTH =
      Pattern.compile("\r\n(?:Content-Length|Transfer-Encoding): ([^\r]*)");

  private Excuse() {}

  static boolean forStatus(Request request, Answer answer) {
    return answer.body().isEmpty()
        && switch (answer.status()) {
          case 400 -> !isReadable(request.head(), request.target) || isFormOfNoApi(request);
          case 404 -> !isWithinAnApi(request.path);
          case 413 -> request.announced > LONGEST_BODY || isFormOfNoApi(request);
          case 414 -> request.target.length() >= LONGEST_TARGET - 20;
          case 431 -> request.head().length() > LONGEST_HEADERS;
          default -> false;
        };
  }

  /** A connection may be closed on what is refused while the rest is still being sent. */
  static boolean forNoAnswer(Request request, IOException failure) {
    boolean refused =
        request.announced > LONGEST_BODY
            || request.head().length() > LONGEST_TARGET
            || !isReadable(request.head(), request.target);
    return refused && (failure instanceof EOFException || failure instanceof SocketException);
  }

  private static boolean isReadable(String head, String target) {
    String[] lines = head.strip().split("\r\n", -1);
    int hosts = 0;
    for (int i = 1; i < lines.length; i++) {
      if (!HEADER.matcher(lines[i]).matches()) {
        return false;
      }
      if (lines[i].startsWith("Host: ")) {
        hosts++;
        if (!HOST.matcher(lines[i].substring(6)).matches()) {
          return false;
        }
      }
    }
    return hosts == 1
        && hasOneLength(head)
        && ADDRESS.matcher(target).matches()
        && !couldBeDecodedTwice(target.split("[?]", -1)[0]);
  }

  private static boolean couldBeDecodedTwice(String path) {
    return path.contains(";") && path.contains("%25");
  }

  /** Told once at most, as a number or by chunks, which old HTTP does not have. */
  private static boolean hasOneLength(String head) {
    List<String> lengths = LENGTH.matcher(head).results().map(it -> it.group(1)).toList();
    String allowed = head.contains(" HTTP/1.0\r\n") ? "[0-9]{1,18}" : "[0-9]{1,18}|chunked";
    return lengths.isEmpty() || (lengths.size() == 1 && lengths.getFirst().matches(allowed));
  }

  /** A form is read before anybody asks whether there is such a page, and this one cannot be. */
  private static boolean isFormOfNoApi(Request request) {
    return !isWithinAnApi(request.path) && request.head().contains("\r\nContent-Type: ");
  }

  /** Whatever way its dots and slashes may be understood. */
  private static boolean isWithinAnApi(String path) {
    return path.matches("/(?:mobile_api|api)(?:/.*)?") && !path.matches(".*(?:[.]|%2[eE]){2}.*");
  }
}
