package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.FormClient.with;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
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
  "Twittner, https://twittner.com, TWTNR, plain, shown",
  "1.vision, http://1.vision, COLIBRI, html, hidden"
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

  @Parameter(4)
  String requesterEmail = "";

  final MobileClient client = Objects.requireNonNull(server).client();
  String me = "";
  String mySession = "";
  String partner = "";
  String partnerSession = "";

  @BeforeParameterizedClassInvocation
  static void start(
      String name,
      String publicUrl,
      String mediaPrefix,
      String messageFormat,
      String requesterEmail) {
    server =
        ServerProcess.shared(
            Map.of(
                "AVIARY_BRAND_NAME", name,
                "AVIARY_BRAND_PUBLIC_URL", publicUrl,
                "AVIARY_BRAND_MEDIA_PREFIX", mediaPrefix,
                "AVIARY_MOBILE_API_MESSAGE_FORMAT", messageFormat,
                "AVIARY_MOBILE_API_REQUESTER_EMAIL", requesterEmail));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    Objects.requireNonNull(server).requireNoSecretsInLogs();
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

  /** The bytes of a picture by its public address. */
  byte[] picture(String url) {
    String path = url.replaceFirst("^" + Pattern.quote(publicUrl), "");
    return Objects.requireNonNull(server).picture(path).body();
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
    return client.send(session, to, text);
  }

  /** Mine with the partner. */
  String messages(String... more) {
    return client.get("get_messages", with(more, "session_id", mySession, "user_id", partner));
  }

  /** The partner's with me. */
  String partnersMessages() {
    return client.get("get_messages", "session_id", partnerSession, "user_id", me);
  }

  /** The one with the other's number. */
  String block(String session, String target) {
    return client.post("block_user", "session_id", session, "user_id", target);
  }

  /** A toggle. */
  String follow(String session, String target) {
    return client.post("follow", "session_id", session, "user_id", target);
  }

  /** All four settings of an account, the last one unchanged. */
  String setPrivacy(String session, String visibility, String contact, String follow) {
    return setPrivacy(session, visibility, contact, follow, "Y");
  }

  /** All four settings of an account. */
  String setPrivacy(
      String session, String visibility, String contact, String follow, String search) {
    return client.post(
        "set_priv_settings",
        "session_id",
        session,
        "profile_visibility",
        visibility,
        "contact_privacy",
        contact,
        "follow_privacy",
        follow,
        "search_visibility",
        search);
  }

  /** My account wants to be asked before it is followed. */
  void wantToBeAsked() {
    setPrivacy(mySession, "everyone", "everyone", "approved");
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
        .withPattern("ACTIVE", "[0-9]{2} [A-Z][a-z]{2}, [0-9]{2} [0-9]{2}:[0-9]{2} [AP]M")
        .withPattern("SECOND", "[0-9]{10}")
        .withPattern("MONTH", "[A-Z][a-z]{2} [0-9]{4}")
        .with("ME", me)
        .with("PARTNER", partner)
        .with("SITE", publicUrl)
        .assertMatches(actual, expected);
  }
}
