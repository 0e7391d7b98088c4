package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.MobileClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The samples of the seeds, against the packaged server. In an expectation, {@code *} stands for
 * one value and the two accounts and the site for themselves; everything else is to the letter,
 * order of keys included.
 */
@ParameterizedClass
@CsvSource({"Twittner, https://twittner.com, TWTNR", "1.vision, http://1.vision, COLIBRI"})
class MobileApiIT {

  private static final String DATA_401 =
      "{\"code\":401,\"data\":[],\"message\":\"Unauthorized Access\"}";

  private static @Nullable ServerProcess server;
  private static int accounts;

  private final MobileClient client;
  private final String publicUrl;
  private String me = "";
  private String mySession = "";
  private String partner = "";
  private String partnerSession = "";

  MobileApiIT(String name, String publicUrl, String mediaPrefix) {
    this.client = Objects.requireNonNull(server).client();
    this.publicUrl = publicUrl;
  }

  @BeforeParameterizedClassInvocation
  static void start(String name, String publicUrl, String mediaPrefix) {
    server =
        ServerProcess.start(
            ServerProcess.folder("golden"),
            Map.of(
                "AVIARY_BRAND_NAME", name,
                "AVIARY_BRAND_PUBLIC_URL", publicUrl,
                "AVIARY_BRAND_MEDIA_PREFIX", mediaPrefix));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    Objects.requireNonNull(server).close();
  }

  @BeforeEach
  void join() {
    accounts += 2;
    mySession = client.signUp("golden" + accounts);
    partnerSession = client.signUp("turki" + accounts);
    me = Long.toString(client.idOf("golden" + accounts, mySession));
    partner = Long.toString(client.idOf("turki" + accounts, mySession));
  }

  // Seeds 000 and 004, send_message

  @Test
  void sendMessage_text_answersTheSample() {
    assertGolden(
        send("y"),
        """
        {"code":200,"message":"Message sent","data":{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":true,
        "message":"y","media_file":"","media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N",
        "time":"TIME","side":"right"}}""");
  }

  @Test
  void sendMessage_unknownInterlocutor_isTheDocumented400() {
    String expected =
        "{\"code\":400,\"message\":\"Interlocutor ID is missing or invalid\",\"data\":[]}";
    for (String user : new String[] {"", "0", "abc", "-1", "999999999", "99999999999999999999"}) {
      assertGolden(
          client.post("send_message", "session_id", mySession, "user_id", user, "type", "text"),
          expected);
    }
  }

  @Test
  void sendMessage_toOneself_isTheDocumented400() {
    assertGolden(
        client.post("send_message", "session_id", mySession, "user_id", me, "type", "text"),
        "{\"code\":400,\"message\":\"You do not have permission direct messages to this chat\",\"data\":[]}");
  }

  @Test
  void sendMessage_unknownType_isTheDocumented400() {
    assertGolden(
        client.post("send_message", "session_id", mySession, "user_id", partner, "type", "x"),
        "{\"code\":400,\"message\":\"The media type of the message is invalid or missing\",\"data\":[]}");
  }

  @Test
  void sendMessage_blankOrTooLongText_isRefused() {
    String expected =
        "{\"code\":400,\"message\":\"The message text is missing or longer than 3000 characters\",\"data\":[]}";
    assertGolden(send("   "), expected);
    assertGolden(send("🐦".repeat(3001)), expected);
    assertGolden(send("nul \0 byte"), expected);
    assertThat(json(send("🐦".repeat(3000))).at("/code").asInt()).isEqualTo(200);
  }

  @Test
  void sendMessage_mediaWithoutAnImage_isRefused() {
    assertGolden(
        client.post("send_message", "session_id", mySession, "user_id", partner, "type", "media"),
        "{\"code\":400,\"message\":\"The message image is missing or invalid\",\"data\":[]}");
  }

  // Seeds 000 and 004, get_chats

  @Test
  void getChats_withAndWithoutUnread_answersTheSample() {
    assertGolden(
        client.get("get_chats", "session_id", mySession),
        "{\"code\":200,\"message\":\"Chats successfully\",\"data\":[]}");
    send("hello\n  there");

    String row =
        """
        "name":"First Last","avatar":"SITE/upload/default/avatar.png","verified":"0","chat_id":*,"time":"*",
        "last_message":"hello there",""";
    assertGolden(
        client.get("get_chats", "session_id", mySession),
        "{\"code\":200,\"message\":\"Chats successfully\",\"data\":[{\"user_id\":PARTNER,\"username\":\"turki*\","
            + row
            + "\"new_messages\":\"\",\"chat_url\":\"SITE/conversation/@turki*\"}]}");
    assertGolden(
        client.get("get_chats", "session_id", partnerSession),
        "{\"code\":200,\"message\":\"Chats successfully\",\"data\":[{\"user_id\":ME,\"username\":\"golden*\","
            + row
            + "\"new_messages\":1,\"chat_url\":\"SITE/conversation/@golden*\"}]}");
  }

  // Seeds 000 and 004, get_messages

  @Test
  void getMessages_bothSides_answersTheSample() {
    send("1");

    assertGolden(
        client.get("get_messages", "session_id", mySession, "user_id", partner),
        """
        {"code":200,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":true,"message":"1","media_file":"",
        "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N","time":"TIME","side":"right"}]}""");
    assertGolden(
        client.get("get_messages", "session_id", partnerSession, "user_id", me),
        """
        {"code":200,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":false,"message":"1","media_file":"",
        "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N","time":"TIME","side":"left"}]}""");
    assertThat(
            json(client.get("get_messages", "session_id", mySession, "user_id", partner))
                .at("/data/0/seen")
                .asText())
        .matches("[0-9]{10}");
  }

  @Test
  void getMessages_offsets_pageEitherWayAndUpWins() {
    for (int i = 1; i <= 5; i++) {
      send("m" + i);
    }
    var all = json(page("", ""));
    String third = all.at("/data/2/id").asText();

    assertThat(json(page("offset_up", third)).at("/data").findValuesAsText("message"))
        .containsExactly("m1", "m2");
    assertThat(json(page("offset_down", third)).at("/data").findValuesAsText("message"))
        .containsExactly("m4", "m5");
    assertThat(
            json(client.get(
                    "get_messages",
                    "session_id",
                    mySession,
                    "user_id",
                    partner,
                    "offset_up",
                    third,
                    "offset_down",
                    third,
                    "page_size",
                    "1"))
                .at("/data")
                .findValuesAsText("message"))
        .containsExactly("m2");
    assertThat(json(page("offset_up", "abc")).at("/data")).hasSize(5);
  }

  @Test
  void getMessages_none_isTheDocumented204() {
    assertGolden(
        client.get("get_messages", "session_id", mySession, "user_id", partner),
        "{\"code\":204,\"message\":\"No data found\",\"data\":[]}");
  }

  @Test
  void getMessages_unknownInterlocutorOrOneself_isTheDocumented400() {
    String expected =
        "{\"code\":400,\"message\":\"Interlocutor ID is missing or invalid\",\"data\":[]}";
    assertGolden(client.get("get_messages", "session_id", mySession), expected);
    assertGolden(client.get("get_messages", "session_id", mySession, "user_id", me), expected);
    assertGolden(
        client.get("get_messages", "session_id", mySession, "user_id", "999999999"), expected);
  }

  // Seeds 000 and 004, every endpoint

  @Test
  void anyEndpoint_withoutAValidSession_isTheDocumented401() {
    for (String endpoint : new String[] {"send_message", "get_chats", "get_messages", "profile"}) {
      assertGolden(client.post(endpoint, "user_id", partner), DATA_401);
      assertGolden(
          client.post(endpoint, "session_id", mySession + "x", "user_id", partner), DATA_401);
    }
  }

  private String send(String text) {
    return client.post(
        "send_message",
        "session_id",
        mySession,
        "user_id",
        partner,
        "type",
        "text",
        "message",
        text);
  }

  private String page(String offset, String value) {
    return client.get("get_messages", "session_id", mySession, "user_id", partner, offset, value);
  }

  private void assertGolden(String actual, String expected) {
    String pattern =
        Pattern.quote(expected.replace("\n", ""))
            .replace("*", "\\E[^,{}\"]+\\Q")
            .replace("TIME", "\\E[0-9]{2} [A-Z][a-z]{2}, [0-9]{4} [0-9]{2}:[0-9]{2}\\Q")
            .replace("ME", me)
            .replace("PARTNER", partner)
            .replace("SITE", publicUrl);
    assertThat(actual).matches(pattern);
  }
}
