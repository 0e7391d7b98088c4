package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code get_chats} and {@code clear_chat} of seeds 000 and 004. */
class MobileChatsIT extends MobileGolden {

  private static final String CLEARED = done("Chat deleted successfully");

  @Test
  void chats_withAndWithoutUnread_answersTheSample() {
    assertGolden(chats(mySession), "{\"code\":200,\"message\":\"Chats successfully\",\"data\":[]}");
    send("hello\n  there");

    String row =
        """
        "name":"First Last","avatar":"SITE/upload/default/avatar.png","verified":"0","chat_id":*,"time":"*",
        "last_message":"hello there",""";
    assertGolden(
        chats(mySession),
        "{\"code\":200,\"message\":\"Chats successfully\",\"data\":[{\"user_id\":PARTNER,\"username\":\"turki*\","
            + row
            + "\"new_messages\":\"\",\"chat_url\":\"SITE/conversation/@turki*\"}]}");
    assertGolden(
        chats(partnerSession),
        "{\"code\":200,\"message\":\"Chats successfully\",\"data\":[{\"user_id\":ME,\"username\":\"golden*\","
            + row
            + "\"new_messages\":1,\"chat_url\":\"SITE/conversation/@golden*\"}]}");
  }

  @Test
  void clear_keepingTheChat_emptiesItForOneselfAlone() {
    send("one");
    receive("two");

    assertThat(clear("0")).isEqualTo(CLEARED);

    assertThat(messages()).isEqualTo(NO_DATA);
    assertGolden(
        chats(mySession),
        """
        {"code":200,"message":"Chats successfully","data":[{"user_id":PARTNER,"username":"turki*",
        "name":"First Last","avatar":"SITE/upload/default/avatar.png","verified":"0","chat_id":*,
        "time":"*","last_message":"","new_messages":"","chat_url":"SITE/conversation/@turki*"}]}""");
    assertThat(json(partnersMessages()).at("/data").findValuesAsText("message"))
        .containsExactly("one", "two");
  }

  @Test
  void clear_deletingTheChat_takesItOffTheListForOneselfAlone() {
    send("one");

    assertThat(clear("1")).isEqualTo(CLEARED);

    assertThat(json(chats(mySession)).at("/data")).isEmpty();
    assertThat(json(chats(partnerSession)).at("/data/0/last_message").asText()).isEqualTo("one");
  }

  @Test
  void send_afterTheChatWasDeleted_reopensItWithoutWhatWasCleared() {
    send("one");
    clear("1");
    receive("two");

    assertThat(json(chats(mySession)).at("/data/0/last_message").asText()).isEqualTo("two");
    assertThat(json(messages()).at("/data").findValuesAsText("message")).containsExactly("two");
  }

  @Test
  void clear_anythingButOne_keepsTheChat() {
    send("one");

    for (String deleteChat : new String[] {"", "2", "yes", "true"}) {
      assertThat(clear(deleteChat)).isEqualTo(CLEARED);
    }
    assertThat(json(chats(mySession)).at("/data")).hasSize(1);
  }

  @Test
  void clear_neverWritten_isDoneAllTheSame() {
    assertThat(clear("1")).isEqualTo(CLEARED);
  }

  @Test
  void clear_unknownInterlocutorOrOneself_isTheDocumented400() {
    for (String user : new String[] {"", "0", "abc", "999999999", me}) {
      assertThat(
              client.post(
                  "clear_chat", "session_id", mySession, "user_id", user, "delete_chat", "1"))
          .isEqualTo(INVALID_INTERLOCUTOR);
    }
  }

  // Every endpoint

  private String chats(String session) {
    return client.get("get_chats", "session_id", session);
  }

  private String clear(String deleteChat) {
    return client.post(
        "clear_chat", "session_id", mySession, "user_id", partner, "delete_chat", deleteChat);
  }
}
