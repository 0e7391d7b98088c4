package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.FormClient.with;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The samples of seeds 000 and 004, each against a packaged server of its brand. Two accounts of
 * their own meet in every test.
 */
@ParameterizedClass
@CsvSource({
  "Twittner, https://twittner.com, TWTNR, plain",
  "1.vision, http://1.vision, COLIBRI, html"
})
abstract class MobileGolden {

  static final String INVALID_INTERLOCUTOR = refusal(400, "Interlocutor ID is missing or invalid");
  static final String NO_DATA = refusal(204, "No data found");

  private static @Nullable ServerProcess server;
  private static int accounts;

  @Parameter(0)
  String site = "";

  @Parameter(1)
  String publicUrl = "";

  @Parameter(2)
  String mediaPrefix = "";

  @Parameter(3)
  String messageFormat = "";

  final MobileClient client = Objects.requireNonNull(server).client();
  String me = "";
  String mySession = "";
  String partner = "";
  String partnerSession = "";

  @BeforeParameterizedClassInvocation
  static void start(String name, String publicUrl, String mediaPrefix, String messageFormat) {
    server =
        ServerProcess.start(
            ServerProcess.folder("golden"),
            Map.of(
                "AVIARY_BRAND_NAME", name,
                "AVIARY_BRAND_PUBLIC_URL", publicUrl,
                "AVIARY_BRAND_MEDIA_PREFIX", mediaPrefix,
                "AVIARY_MOBILE_API_MESSAGE_FORMAT", messageFormat));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    Objects.requireNonNull(server).close();
  }

  @BeforeEach
  void join() {
    accounts++;
    mySession = signUp("golden");
    partnerSession = signUp("turki");
    me = idOf("golden");
    partner = idOf("turki");
  }

  /** The session of a new account, whose name nobody had in another test. */
  String signUp(String name) {
    return client.signUp(name + accounts);
  }

  /** The number of an account of this test. */
  String idOf(String name) {
    return Long.toString(client.idOf(name + accounts, mySession));
  }

  /** From me to the partner. */
  String send(String text) {
    return send(mySession, partner, text);
  }

  /** From the partner to me. */
  String receive(String text) {
    return send(partnerSession, me, text);
  }

  private String send(String session, String to, String text) {
    return client.post(
        "send_message", "session_id", session, "user_id", to, "type", "text", "message", text);
  }

  /** Mine with the partner. */
  String messages(String... more) {
    return client.get("get_messages", with(more, "session_id", mySession, "user_id", partner));
  }

  /** The partner's with me. */
  String partnersMessages() {
    return client.get("get_messages", "session_id", partnerSession, "user_id", me);
  }

  static String refusal(int code, String message) {
    return "{\"code\":%d,\"message\":\"%s\",\"data\":[]}".formatted(code, message);
  }

  static String done(String message) {
    return refusal(200, message);
  }

  static int code(String answer) {
    return json(answer).at("/code").asInt();
  }

  void assertGolden(String actual, String expected) {
    new Golden()
        .withPattern("TIME", "[0-9]{2} [A-Z][a-z]{2}, [0-9]{4} [0-9]{2}:[0-9]{2}")
        .with("ME", me)
        .with("PARTNER", partner)
        .with("SITE", publicUrl)
        .assertMatches(actual, expected);
  }
}
