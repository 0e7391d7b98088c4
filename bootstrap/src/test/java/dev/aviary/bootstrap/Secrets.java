package dev.aviary.bootstrap;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must never be in a log: every password, token, text and search that the tests of this run
 * have sent and been answered, what looks like one, and whatever begins with {@code planted-}.
 *
 * <p>A text of less than {@value #SHORTEST} characters is no evidence, since a log may have it for
 * reasons of its own; passwords and tokens are longer anyway. Of what a test sends without {@link
 * FormClient}, only what looks like a secret is found, so such a test plants its secrets.
 */
final class Secrets {

  static final int SHORTEST = 8;

  private static final Set<String> SENT_AS =
      Set.of(
          "password", "session_id", "refresh_token", "api_key_token", "message", "query", "email");

  private static final Pattern ANSWERED =
      Pattern.compile("\"(?:auth_token|refresh_token)\":\"([^\"]+)\"");

  /** A refresh token is 64 of these; unlike a sum in hexadecimal it has all three kinds. */
  private static final Pattern REFRESH_TOKEN =
      Pattern.compile(
          "(?<![\\w-])(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])(?=[\\w-]*[0-9])[\\w-]{64}(?![\\w-])");

  private static final Map<String, Pattern> LOOKS =
      Map.of(
          "a session token", Pattern.compile("eyJ[\\w-]{8,}\\."),
          "a refresh token", REFRESH_TOKEN,
          "a hash of a password", Pattern.compile("\\$argon2"),
          "a private key", Pattern.compile("\"d\"\\s*:\\s*\""),
          "a planted secret", Pattern.compile("planted-"));

  /** By what they begin with, so that a log is read once for all of them. */
  private static final Map<String, Set<String>> BY_BEGINNING = new ConcurrentHashMap<>();

  private Secrets() {}

  /** The parameters of a call. */
  static void sent(Map<String, String> parameters) {
    parameters.forEach(Secrets::sent);
  }

  private static void sent(String name, String value) {
    if (SENT_AS.contains(name)) {
      add(value);
    }
  }

  /** The parameters in an address. */
  static void sentInQuery(String address) {
    int begin = address.indexOf('?');
    for (String pair : address.substring(begin + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (begin >= 0 && equals > 0) {
        sent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** The tokens in an answer. */
  static void answered(String body) {
    ANSWERED.matcher(body).results().forEach(token -> add(token.group(1)));
  }

  /** A secret, as it may be written: as it is, in an address and in JSON. */
  static void add(String secret) {
    if (secret.equals(DemoAccount.PASSWORD)) {
      return; // The banner tells everybody.
    }
    Stream.of(
            secret,
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            String.valueOf(JsonStringEncoder.getInstance().quoteAsString(secret)))
        .filter(it -> it.length() >= SHORTEST && !it.isBlank())
        .forEach(
            it ->
                BY_BEGINNING
                    .computeIfAbsent(
                        it.substring(0, SHORTEST), key -> ConcurrentHashMap.newKeySet())
                    .add(it));
  }

  /** What a log has of them, each with the line in which it is. */
  static Set<String> in(String log) {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i + SHORTEST <= log.length(); i++) {
      for (String secret : BY_BEGINNING.getOrDefault(log.substring(i, i + SHORTEST), Set.of())) {
        if (log.startsWith(secret, i)) {
          found.add("something sent or answered: " + line(log, i));
        }
      }
    }
    LOOKS.forEach(
        (what, look) -> {
          Matcher matcher = look.matcher(log);
          while (matcher.find()) {
            found.add(what + ": " + line(log, matcher.start()));
          }
        });
    return found;
  }

  private static String line(String log, int position) {
    int begin = log.lastIndexOf('\n', position) + 1;
    int end = log.indexOf('\n', position);
    return log.substring(begin, end < 0 ? log.length() : end);
  }
}
