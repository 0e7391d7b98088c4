package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** {@code message_add} and {@code message_delete}. */
class OssnWritingIT extends OssnServer {

  private static final String NOT_SENT = error("200", "Message can not be sent");
  private static final String NOT_DELETED = error("200", "Message delete failed");

  // message_add

  @Test
  void add_text_answersTheMessageAsSent() {
    assertGolden(
        call("message_add", "from", me, "to", partner, "message", "<b>你好</b> 👋"),
        success(
            """
            {"data":{},"id":"*","message_from":ME,"message_to":PARTNER,"message":"<b>你好</b> 👋",
            "viewed":"0","time":"TIME"}"""));
    assertThat(texts(list(partner, me))).containsExactly("<b>你好</b> 👋");
  }

  @Test
  void add_blank_isRefused() {
    String expected = error("106", "Message can not be blank");
    assertGolden(call("message_add", "from", me, "to", partner), expected);
    assertGolden(call("message_add", "from", me, "to", partner, "message", " \n"), expected);
  }

  @Test
  void add_unknownUser_hasACodeOfItsOwn() {
    String expected = error("103", "No such a user exists");
    for (String user : new String[] {"", "0", "abc", "999999999"}) {
      assertGolden(call("message_add", "from", user, "to", me, "message", "x"), expected);
      assertGolden(call("message_add", "from", me, "to", user, "message", "x"), expected);
    }
  }

  @Test
  void add_toOneselfTooLongOrBlocked_isNotSent() {
    assertGolden(call("message_add", "from", me, "to", me, "message", "x"), NOT_SENT);
    assertGolden(
        call("message_add", "from", me, "to", partner, "message", "x".repeat(3001)), NOT_SENT);
    block();
    assertGolden(call("message_add", "from", me, "to", partner, "message", "x"), NOT_SENT);
    assertGolden(call("message_add", "from", partner, "to", me, "message", "x"), NOT_SENT);
  }

  @Test
  void add_sameClientIdAgain_isSentOnce() {
    String[] once = {"from", me, "to", partner, "message", "x", "client_id", "once"};
    String id = payload(call("message_add", once)).at("/id").asText();

    assertThat(payload(call("message_add", once)).at("/id").asText()).isEqualTo(id);
    assertThat(texts(list(me, partner))).containsExactly("x");
    once[5] = "y";
    assertGolden(call("message_add", once), NOT_SENT);
  }

  @Test
  void add_sameIdempotencyKeyAgain_isSentOnce() {
    String query =
        "message_add?api_key_token=%s&from=%s&to=%s&message=x".formatted(KEY, me, partner);
    for (String key : new String[] {"\"once\"", "once"}) {
      body(
          ossn.send(
              ossn.request(query).header("Idempotency-Key", key).POST(BodyPublishers.noBody())));
    }

    assertThat(texts(list(me, partner))).containsExactly("x");
  }

  // message_delete

  @Test
  void delete_onesOwn_isTrueOnce() {
    String id = add(me, partner, "oops");

    assertGolden(call("message_delete", "guid", me, "id", id), success("true"));
    assertGolden(call("message_delete", "guid", me, "id", id), NOT_DELETED);
    assertThat(texts(list(partner, me))).containsExactly("");
  }

  @Test
  void delete_whatAnotherSentOrNothing_fails() {
    String id = add(me, partner, "mine");

    assertGolden(call("message_delete", "guid", partner, "id", id), NOT_DELETED);
    assertGolden(call("message_delete", "guid", me, "id", "999999999"), NOT_DELETED);
    assertGolden(call("message_delete", "guid", me, "id", "abc"), NOT_DELETED);
    assertGolden(call("message_delete", "guid", "999999999", "id", id), NO_USER);
    assertThat(texts(list(me, partner))).containsExactly("mine");
  }
}
