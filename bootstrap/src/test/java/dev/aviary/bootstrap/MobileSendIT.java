package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.body;
import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** {@code send_message} of seeds 000 and 004, and what keeps it from sending. */
class MobileSendIT extends MobileGolden {

  private static final String BLOCKED =
      refusal(400, "Your account has been blocked by this account");
  private static final String REUSED = refusal(400, "This client_id was used for another message");

  @Test
  void send_text_answersTheSample() {
    assertGolden(
        send("y"),
        """
        {"code":200,"message":"Message sent","data":{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":true,
        "message":"y","media_file":"","media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N",
        "time":"TIME","side":"right"}}""");
  }

  @Test
  void send_unknownInterlocutor_isTheDocumented400() {
    for (String user : new String[] {"", "0", "abc", "-1", "999999999", "99999999999999999999"}) {
      assertGolden(
          client.post("send_message", "session_id", mySession, "user_id", user, "type", "text"),
          INVALID_INTERLOCUTOR);
    }
  }

  @Test
  void send_toOneself_isTheDocumented400() {
    assertGolden(
        client.post("send_message", "session_id", mySession, "user_id", me, "type", "text"),
        refusal(400, "You do not have permission direct messages to this chat"));
  }

  @Test
  void send_unknownType_isTheDocumented400() {
    assertGolden(
        client.post("send_message", "session_id", mySession, "user_id", partner, "type", "x"),
        refusal(400, "The media type of the message is invalid or missing"));
  }

  @Test
  void send_blankOrTooLongText_isRefused() {
    String expected = refusal(400, "The message text is missing or longer than 3000 characters");
    assertGolden(send("   "), expected);
    assertGolden(send("🐦".repeat(3001)), expected);
    assertGolden(send("nul \0 byte"), expected);
    assertThat(code(send("🐦".repeat(3000)))).isEqualTo(200);
  }

  @Test
  void send_mediaWithoutAnImage_isRefused() {
    assertGolden(
        client.post("send_message", "session_id", mySession, "user_id", partner, "type", "media"),
        refusal(400, "The message image is missing or invalid"));
  }

  @Test
  void send_markup_isAnsweredInTheSitesFormat() {
    String sent = "<b>\"fish\" & chips</b>";
    String expected =
        messageFormat.equals("html") ? "&lt;b&gt;&quot;fish&quot; &amp; chips&lt;/b&gt;" : sent;

    assertThat(json(send(sent)).at("/data/message").asText()).isEqualTo(expected);
    assertThat(json(messages()).at("/data/0/message").asText()).isEqualTo(expected);
    assertThat(
            json(client.get("get_chats", "session_id", mySession))
                .at("/data/0/last_message")
                .asText())
        .isEqualTo(expected);
  }

  // Blocks

  @Test
  void send_blockedByEither_isTheDocumented400UntilUnblocked() {
    assertThat(block(partnerSession, me)).isEqualTo(done("User profile blocked successfully"));

    assertGolden(send("to one who blocks"), BLOCKED);
    assertGolden(receive("to one who is blocked"), BLOCKED);

    assertThat(block(partnerSession, me)).isEqualTo(done("User profile unblocked successfully"));
    assertThat(code(send("and now"))).isEqualTo(200);
  }

  @Test
  void send_blockedAndWithoutAText_isRefusedForTheBlock() {
    block(partnerSession, me);

    assertGolden(send(""), BLOCKED);
  }

  @Test
  void conversation_blocked_isOutOfReachAndComesBack() {
    send("before");
    block(mySession, partner);

    assertThat(messages()).isEqualTo(INVALID_INTERLOCUTOR);
    assertThat(partnersMessages()).isEqualTo(INVALID_INTERLOCUTOR);
    assertThat(json(client.get("get_chats", "session_id", partnerSession)).at("/data")).isEmpty();

    block(mySession, partner);
    assertThat(json(messages()).at("/data/0/message").asText()).isEqualTo("before");
    assertThat(json(client.get("get_chats", "session_id", partnerSession)).at("/data")).hasSize(1);
  }

  @Test
  void block_unknownAccountOrOneself_isRefused() {
    for (String user : new String[] {"", "0", "abc", "999999999", me}) {
      assertThat(block(mySession, user)).isEqualTo(refusal(400, "User ID is missing or invalid"));
    }
  }

  // Sending again

  @Test
  void send_sameClientIdAgain_answersTheFirstMessage() {
    String first = sendNamed("once", "hello");

    assertThat(sendNamed("once", "hello")).isEqualTo(first);
    assertThat(sendNamed("twice", "hello")).isNotEqualTo(first);
    assertThat(json(messages()).at("/data")).hasSize(2);
  }

  @Test
  void send_sameIdempotencyKeyAgain_answersTheFirstMessage() {
    String first = sendWithHeader("\"a-key\"", "hello", "");

    assertThat(sendWithHeader("a-key", "hello", "")).isEqualTo(first);
    assertThat(sendNamed("a-key", "hello")).isEqualTo(first);
    assertThat(sendWithHeader("a-key", "hello", "&client_id=another")).isNotEqualTo(first);
  }

  @Test
  void send_clientIdOfAnotherMessage_isRefused() {
    sendNamed("once", "hello");
    signUp("stranger");

    assertGolden(sendNamed("once", "hello!"), REUSED);
    assertGolden(
        client.post(
            "send_message",
            "session_id",
            mySession,
            "user_id",
            idOf("stranger"),
            "type",
            "text",
            "message",
            "hello",
            "client_id",
            "once"),
        REUSED);
  }

  @Test
  void send_sameClientIdOfAnotherSender_isSent() {
    String mine = sendNamed("once", "hello");
    String partners =
        client.post(
            "send_message",
            "session_id",
            partnerSession,
            "user_id",
            me,
            "type",
            "text",
            "message",
            "hello",
            "client_id",
            "once");

    assertThat(json(partners).at("/data/id")).isNotEqualTo(json(mine).at("/data/id"));
  }

  @Test
  void send_malformedClientId_isRefused() {
    String expected = refusal(400, "The client_id must have 1 to 64 of A-Z, a-z, 0-9, _ and -");
    assertGolden(sendNamed("a b", "hello"), expected);
    assertGolden(sendNamed("x".repeat(65), "hello"), expected);
    assertThat(code(sendNamed("x".repeat(64), "hello"))).isEqualTo(200);
  }

  private String sendNamed(String clientId, String text) {
    return client.post(
        "send_message",
        "session_id",
        mySession,
        "user_id",
        partner,
        "type",
        "text",
        "message",
        text,
        "client_id",
        clientId);
  }

  private String sendWithHeader(String key, String text, String more) {
    String form =
        "type=text&user_id=%s&session_id=%s&message=%s%s"
            .formatted(partner, mySession, URLEncoder.encode(text, StandardCharsets.UTF_8), more);
    return body(
        client.send(
            client
                .request("send_message")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(form))));
  }
}
