package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code message_list} of seed 003, {@code message_new} and {@code message_recent}. */
class OssnReadingIT extends OssnServer {

  // message_list

  @Test
  void list_bothWaysAndOneRemoved_answersTheSample() {
    String removed = add(me, partner, "Some Message");
    list(partner, me, "markallread", "1");
    call("message_delete", "guid", me, "id", removed);
    add(partner, me, "Hi There");
    list(me, partner, "markallread", "1");

    assertGolden(
        list(me, partner),
        success(
            """
            {"list":[{"data":{},"id":"*","message_from":ME,"message_to":PARTNER,"message":"",
            "viewed":"1","is_deleted":"1","time":"TIME"},
            {"data":{},"id":"*","message_from":PARTNER,"message_to":ME,"message":"Hi There",
            "viewed":"1","time":"TIME"}],"withuser":PARTNER,"count":"2","offset":false}"""));
  }

  @Test
  void list_neverWritten_isFalse() {
    assertGolden(
        list(me, partner),
        success("{\"list\":false,\"withuser\":PARTNER,\"count\":\"0\",\"offset\":false}"));
  }

  @Test
  void list_moreThanAPage_isPagedFromTheNewestAndAscending() {
    for (int i = 1; i <= 12; i++) {
      add(me, partner, "m" + i);
    }

    assertThat(texts(list(me, partner)))
        .containsExactly("m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12");
    assertThat(texts(list(me, partner, "offset", "2"))).containsExactly("m1", "m2");
    assertThat(payload(list(me, partner, "offset", "2")).at("/offset").textValue()).isEqualTo("2");
    assertThat(payload(list(me, partner, "offset", "2")).at("/count").textValue()).isEqualTo("12");
    JsonNode beyond = payload(list(me, partner, "offset", "3"));
    assertThat(beyond.at("/list").isBoolean()).isTrue();
    assertThat(beyond.at("/offset").textValue()).isEqualTo("3");
  }

  @Test
  void list_offsetThatIsNoPage_countsAsAbsent() {
    add(me, partner, "hello");

    for (String offset : new String[] {"", "0", "-1", "1.5", "two"}) {
      JsonNode payload = payload(list(me, partner, "offset", offset));
      assertThat(payload.at("/offset").isBoolean()).as(offset).isTrue();
      assertThat(payload.at("/list")).as(offset).hasSize(1);
    }
  }

  @Test
  void list_markAllRead_marksWhatTheOtherSentAfterListing() {
    add(partner, me, "to me");
    add(me, partner, "from me");

    assertThat(viewed(list(me, partner))).containsExactly("0", "0");
    assertThat(viewed(list(me, partner, "markallread", "1"))).containsExactly("0", "0");
    assertThat(viewed(list(me, partner, "markallread", "0"))).containsExactly("1", "0");
  }

  @Test
  void list_hiddenForTheOneAlone_isLeftOutOfListAndCount() {
    String hidden = add(me, partner, "hidden");
    add(me, partner, "kept");
    mobile.post("delete_message", "session_id", mySession, "message_id", hidden);

    assertThat(texts(list(me, partner))).containsExactly("kept");
    assertThat(payload(list(me, partner)).at("/count").textValue()).isEqualTo("1");
    assertThat(texts(list(partner, me))).containsExactly("hidden", "kept");
  }

  @Test
  void list_unknownUserOneselfOrBlocked_hasNoSuchUser() {
    for (String user : new String[] {"", "0", "abc", "999999999"}) {
      assertGolden(list(user, partner), NO_USER);
      assertGolden(list(me, user), NO_USER);
    }
    assertGolden(list(me, me), NO_USER);
    block();
    assertGolden(list(me, partner), NO_USER);
    assertGolden(list(partner, me), NO_USER);
  }

  // message_new

  @Test
  void new_unread_isNewestFirstUntilMarked() {
    add(partner, me, "one");
    add(partner, me, "two");
    add(me, partner, "not to me");

    assertThat(texts(unread())).containsExactly("two", "one");
    assertThat(texts(unread("markallread", "1"))).containsExactly("two", "one");
    assertGolden(unread(), success("{\"list\":false,\"withuser\":PARTNER}"));
  }

  @Test
  void new_unknownUser_hasNoSuchUser() {
    assertGolden(call("message_new", "to", me, "from", "999999999"), NO_USER);
    assertGolden(call("message_new", "from", partner), NO_USER);
  }

  // message_recent

  @Test
  void recent_newestOfEachPartner_saysWhetherItIsAnswered() {
    mobile.signUp("second" + me);
    String second = idOf("second" + me);
    add(partner, me, "from the partner");
    add(second, me, "hello");
    add(me, second, "to the second");

    String answer = call("message_recent", "guid", me);

    assertThat(texts(answer)).containsExactly("to the second", "from the partner");
    assertThat(payload(answer).at("/list/0/answered").intValue()).isEqualTo(1);
    assertThat(payload(answer).at("/list/0/message_to/guid").textValue()).isEqualTo(second);
  }

  @Test
  void recent_one_hasTheMessageAndWhetherItIsAnswered() {
    add(partner, me, "hello");

    assertGolden(
        call("message_recent", "guid", me, "offset", "1"),
        success(
            """
            {"list":[{"data":{},"id":"*","message_from":PARTNER,"message_to":ME,"message":"hello",
            "viewed":"0","time":"TIME","answered":0}],"count":"1","offset":"1"}"""));
  }

  @Test
  void recent_noneOrUnknownUser_isFalseOrNoSuchUser() {
    assertGolden(
        call("message_recent", "guid", me),
        success("{\"list\":false,\"count\":\"0\",\"offset\":false}"));
    assertGolden(call("message_recent", "guid", "999999999"), NO_USER);
    assertGolden(call("message_recent"), NO_USER);
  }

  /** What I have not read of the partner's. */
  private String unread(String... more) {
    return call("message_new", with(more, "to", me, "from", partner));
  }

  private static List<String> viewed(String answer) {
    return payload(answer).at("/list").findValuesAsText("viewed");
  }
}
