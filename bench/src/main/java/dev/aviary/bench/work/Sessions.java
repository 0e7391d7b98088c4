package dev.aviary.bench.work;

import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Http;
import dev.aviary.bench.system.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sessions of the accounts, by logging in, as many of each as are asked for. */
final class Sessions {

  private static final String API = "/mobile_api/";
  private static final String PASSWORD = "over-the-harbour-7";
  private static final Pattern TOKEN = Pattern.compile("\"auth_token\":\"([^\"]+)\"");

  private final Server server;
  private final Map<Long, List<String>> tokens = new HashMap<>();

  Sessions(Server server) {
    this.server = server;
  }

  /** The account of which all others are copies. */
  void signUpFirst() {
    token(
        Http.post(
            server.url() + API + "signup",
            Map.of(
                "first_name", "Member",
                "last_name", "No1",
                "username", "member1",
                "email", "member1@mail.example",
                "password", PASSWORD)));
  }

  /**
   * A session of the account: the same for the same number.
   *
   * @param number from 0
   */
  String of(long account, int number) {
    List<String> own = tokens.computeIfAbsent(account, it -> new ArrayList<>());
    while (own.size() <= number) {
      own.add(logIn(account));
    }
    return own.get(number);
  }

  private String logIn(long account) {
    return token(
        Http.post(
            server.url() + API + "login",
            Map.of("email", "member" + account, "password", PASSWORD)));
  }

  private static String token(String answer) {
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new BenchException("no session, but: " + answer);
    }
    return token.group(1);
  }
}
