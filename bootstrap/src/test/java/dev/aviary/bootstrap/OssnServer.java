package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.FormClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A packaged server with a site key, and two accounts of their own in every test. */
abstract class OssnServer {

  static final String NO_USER = error("200", "No such a user exists");
  static final String KEY = "0123456789abcdef-planted-secret-0123456789";

  private static @Nullable ServerProcess started;
  private static int accounts;

  final ServerProcess server = Objects.requireNonNull(started);
  final MobileClient mobile = server.client();
  final FormClient ossn = new FormClient(server.site("/api/v1.0/"));
  String mySession = "";
  String myName = "";
  String me = "";
  String partnerName = "";
  String partner = "";

  @BeforeAll
  static void start() {
    started =
        ServerProcess.shared(
            Map.of(
                "AVIARY_BRAND_NAME", "Open Source Social Network",
                "AVIARY_BRAND_PUBLIC_URL", "http://www.mywebsite.com/",
                "AVIARY_OSSN_API_KEY", KEY));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(started).requireNoSecretsInLogs();
  }

  @BeforeEach
  void join() {
    accounts++;
    myName = "administrator" + accounts;
    mySession = mobile.signUp(myName);
    me = idOf(myName);
    partnerName = "zKutch" + accounts;
    mobile.signUp(partnerName);
    partner = idOf(partnerName);
  }

  String idOf(String name) {
    return Long.toString(mobile.idOf(name, mySession));
  }

  /** Calls a method with the site key. */
  String call(String method, String... parameters) {
    return ossn.post(method, with(parameters, "api_key_token", KEY));
  }

  /** Sends, and returns the message's number. */
  String add(String from, String to, String text) {
    return json(call("message_add", "from", from, "to", to, "message", text))
        .at("/payload/id")
        .asText();
  }

  String list(String guid, String to, String... more) {
    return call("message_list", with(more, "guid", guid, "to", to));
  }

  void block() {
    mobile.post("block_user", "session_id", mySession, "user_id", partner);
  }

  static JsonNode payload(String answer) {
    return json(answer).at("/payload");
  }

  static List<String> texts(String answer) {
    return payload(answer).at("/list").findValuesAsText("message");
  }

  static String error(String code, String message) {
    return """
        {"merchant":"Open Source Social Network","url":"http://www.mywebsite.com/","time_token":TOKEN,
        "payload":false,"code":"%s","message":"%s"}"""
        .formatted(code, message);
  }

  static String success(String payload) {
    return """
        {"merchant":"Open Source Social Network","url":"http://www.mywebsite.com/","time_token":TOKEN,
        "payload":%s,"code":"100","message":"Request successfully executed"}"""
        .formatted(payload);
  }

  /** In an expectation, ME and PARTNER stand for the whole objects. */
  void assertGolden(String actual, String expected) {
    new Golden()
        .withPattern("TOKEN", "[0-9]{10}")
        .withPattern("TIME", "[0-9]{10}")
        .with("ME", user(me, myName))
        .with("PARTNER", user(partner, partnerName))
        .assertMatches(actual, expected);
  }

  private static String user(String guid, String username) {
    return """
        {"guid":"%s","fullname":"First Last","username":"%s",\
        "icon":{"small":"http://www.mywebsite.com/upload/default/avatar_50x50.png"}}"""
        .formatted(guid, username);
  }
}
