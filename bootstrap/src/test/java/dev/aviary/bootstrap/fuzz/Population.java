package dev.aviary.bootstrap.fuzz;

import static dev.aviary.bootstrap.FormClient.json;

import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.access.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Who there is to call and be called, and the numbers and tokens that answers gave last. A word of
 * the contract stands for one of them.
 */
final class Population {

  static final String SITE_KEY = "planted-site-key-of-the-fuzz-test-0123456789";

  private static final String PASSWORD = "planted-correct-horse";

  /** Of the last two, others may be rid; else nearly everybody would block everybody. */
  private static final int ACCOUNTS = 6;

  /** Logs in again and again, so that the sessions of the callers outlive it. */
  private static final String VISITOR = "visitor";

  /** Whatever of an answer may be asked for later. */
  private static final Map<String, Pattern> GIVEN =
      Map.of(
          "send_message", Pattern.compile("\"data\":\\{\"id\":(\\d+)"),
          "message_add", Pattern.compile("\"payload\":\\{\"id\":\"(\\d+)"),
          "get_messages", Pattern.compile("\"id\":(\\d+)"),
          "follow_requests", Pattern.compile("\"offset_id\":(\\d+)"),
          "get_chats", Pattern.compile("\"chat_id\":(\\d+)"),
          "login", Pattern.compile("\"auth_token\":\"([^\"]+)"),
          "refresh_access_token", Pattern.compile("\"refresh_token\":\"([^\"]+)"));

  private static final Map<String, String> WORDS =
      Map.of(
          "send_message", "MESSAGE",
          "message_add", "MESSAGE",
          "get_messages", "MESSAGE",
          "follow_requests", "REQUEST",
          "get_chats", "CHAT",
          "login", "LEAVING",
          "refresh_access_token", "REFRESH");

  private static final List<byte[]> PICTURES =
      List.of(
          Photo.jpeg(60, 40),
          Photo.upright(40, 60, "png"),
          Photo.upright(30, 30, "gif"),
          Photo.upright(700, 300, "png"));

  private static final List<String> TEXTS =
      List.of(
          "planted-hello",
          "Hello 你好 👋 planted-text",
          "planted-line\nand another",
          "e\u0301 planted-");

  private final List<String> ids = new ArrayList<>();
  private final List<String> sessions = new ArrayList<>();
  private final Map<String, Ring> given = new ConcurrentHashMap<>();

  Population(FormClient client) {
    for (int i = 0; i < ACCOUNTS; i++) {
      String session = json(signUp(client, "fuzz" + i)).at("/auth/auth_token").asText();
      sessions.add(session);
      ids.add(
          json(client.get("profile", "session_id", session, "username", "fuzz" + i))
              .at("/data/id")
              .asText());
    }
    signUp(client, VISITOR);
    String keeper = signUp(client, "keeper");
    ring("REFRESH").add(json(keeper).at("/auth/refresh_token").asText());
    for (String session : sessions) {
      client.post("cover", "session_id", session);
      client.postFile("cover", "cover", "a.jpeg", PICTURES.getFirst(), "session_id", session);
    }
  }

  /** What is answered to signing up. */
  static String signUp(FormClient client, String username) {
    return client.post(
        "signup", FormClient.newAccount(username, username + "@mail.example", PASSWORD));
  }

  String session(Random random) {
    return Values.oneOf(sessions, random);
  }

  Field field(Contract.Parameter parameter, Random random) {
    return parameter.value().equals("PICTURE")
        ? Field.file(parameter.name(), Values.oneOf(PICTURES, random))
        : Field.text(parameter.name(), value(parameter.value(), random));
  }

  private String value(String word, Random random) {
    return switch (word) {
      case "NAME" -> Values.oneOf(List.of("Ada", "Jean-Luc", "Ünal", "李"), random);
      case "FRESH" -> "f" + Integer.toHexString(random.nextInt());
      case "EMAIL" -> Integer.toHexString(random.nextInt()) + "@mail.example";
      case "PASSWORD" -> PASSWORD;
      case "LOGIN" -> Values.oneOf(List.of(VISITOR, VISITOR + "@mail.example"), random);
      case "ACCOUNT" -> Values.oneOf(ids, random);
      case "BLOCKABLE" -> Values.oneOf(ids.subList(ACCOUNTS - 2, ACCOUNTS), random);
      case "USERNAME" -> "fuzz" + random.nextInt(ACCOUNTS);
      case "TEXT" -> Values.oneOf(TEXTS, random);
      case "WORD" -> Values.oneOf(List.of("planted-h", "你", "é", "AND"), random);
      case "KEY" -> "key-" + random.nextInt(1000);
      case "NUMBER" -> Integer.toString(random.nextInt(300));
      case "SIZE" -> Integer.toString(1 + random.nextInt(100));
      case "MESSAGE", "REQUEST", "CHAT", "LEAVING", "REFRESH" -> ring(word).any(random);
      default -> Values.oneOf(Arrays.asList(word.split("\\|", -1)), random);
    };
  }

  /** Keeps in mind what there is now. */
  void learn(Operation operation, String answer) {
    Pattern pattern = GIVEN.get(operation.name());
    if (pattern != null) {
      Ring ring = ring(WORDS.getOrDefault(operation.name(), ""));
      pattern.matcher(answer).results().forEach(found -> ring.add(found.group(1)));
    }
  }

  private Ring ring(String word) {
    return given.computeIfAbsent(word, it -> new Ring(it.equals("REFRESH") ? 1 : 50));
  }

  /** The last that were given. */
  private static final class Ring {

    private final int size;
    private final List<String> last = new ArrayList<>();

    private Ring(int size) {
      this.size = size;
    }

    private synchronized void add(String value) {
      last.add(value);
      if (last.size() > size) {
        last.removeFirst();
      }
    }

    /**
     * Takes as much of the randomness whatever there is, so that a seed leads to the same calls.
     */
    private synchronized String any(Random random) {
      int choice = random.nextInt(size);
      return last.isEmpty() ? "1" : last.get(choice % last.size());
    }
  }
}
