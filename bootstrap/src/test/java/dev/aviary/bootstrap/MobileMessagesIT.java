package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.FormClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code get_messages}, {@code search_messages} and {@code delete_message} of seeds 000, 004; pins.
 */
class MobileMessagesIT extends MobileGolden {

  private static final String ID_INVALID = refusal(400, "Message ID is missing or invalid");
  private static final String NOT_FOUND =
      refusal(400, "A message with this ID was not found. Please check your details!");

  @Test
  void messages_bothSides_answersTheSample() {
    send("1");

    assertGolden(
        messages(),
        """
        {"code":200,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":true,"message":"1","media_file":"",
        "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N","time":"TIME","side":"right"}]}""");
    assertGolden(
        partnersMessages(),
        """
        {"code":200,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":false,"message":"1","media_file":"",
        "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N","time":"TIME","side":"left"}]}""");
    assertThat(json(messages()).at("/data/0/seen").asText()).matches("[0-9]{10}");
  }

  @Test
  void messages_offsets_pageEitherWayAndUpWins() {
    for (int i = 1; i <= 5; i++) {
      send("m" + i);
    }
    var all = json(messages());
    String third = all.at("/data/2/id").asText();

    assertThat(json(messages("offset_up", third)).at("/data").findValuesAsText("message"))
        .containsExactly("m1", "m2");
    assertThat(json(messages("offset_down", third)).at("/data").findValuesAsText("message"))
        .containsExactly("m4", "m5");
    assertThat(
            json(messages("offset_up", third, "offset_down", third, "page_size", "1"))
                .at("/data")
                .findValuesAsText("message"))
        .containsExactly("m2");
    assertThat(json(messages("offset_up", "abc")).at("/data")).hasSize(5);
  }

  @Test
  void messages_none_isTheDocumented204() {
    assertGolden(messages(), NO_DATA);
  }

  @Test
  void messages_unknownInterlocutorOrOneself_isTheDocumented400() {
    assertGolden(client.get("get_messages", "session_id", mySession), INVALID_INTERLOCUTOR);
    assertGolden(
        client.get("get_messages", "session_id", mySession, "user_id", me), INVALID_INTERLOCUTOR);
    assertGolden(
        client.get("get_messages", "session_id", mySession, "user_id", "999999999"),
        INVALID_INTERLOCUTOR);
  }

  // Search

  @Test
  void search_found_answersTheSample() {
    send("Hello!");
    send("something else");

    assertGolden(
        search("hello"),
        """
        {"code":200,"total":1,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":true,
        "message":"Hello!","media_file":"","media_type":"none","seen":"0","deleted_fs1":"N",
        "deleted_fs2":"N","time":"TIME","side":"right","media_raw":""}]}""");
    assertGolden(
        client.post(
            "search_messages", "session_id", partnerSession, "user_id", me, "query", "hello"),
        """
        {"code":200,"total":1,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":false,
        "message":"Hello!","media_file":"","media_type":"none","seen":"0","deleted_fs1":"N",
        "deleted_fs2":"N","time":"TIME","side":"left","media_raw":""}]}""");
  }

  @Test
  void search_anotherCaseAccentOrScript_finds() {
    send("Ein Café in ŁÓDŹ");
    send("Ευχαριστώ, 你好世界");

    assertThat(texts(search("cafe"))).containsExactly("Ein Café in ŁÓDŹ");
    assertThat(texts(search("lodz"))).containsExactly("Ein Café in ŁÓDŹ");
    assertThat(texts(search("ΕΥΧΑΡΙΣΤΩ"))).containsExactly("Ευχαριστώ, 你好世界");
    assertThat(texts(search("好世"))).containsExactly("Ευχαριστώ, 你好世界");
  }

  @Test
  void search_more_isPagedNewestFirstAndCountedWhole() {
    for (int i = 1; i <= 5; i++) {
      send("note " + i);
    }
    String third = json(search("note")).at("/data/2/id").asText();

    assertThat(texts(search("note", "page_size", "2"))).containsExactly("note 5", "note 4");
    assertThat(json(search("note", "page_size", "2")).at("/total").asInt()).isEqualTo(5);
    assertThat(texts(search("note", "offset_up", third))).containsExactly("note 2", "note 1");
    assertThat(texts(search("note", "offset_down", third))).containsExactly("note 5", "note 4");
  }

  @Test
  void search_blankOrNothingFound_isTheDocumented204() {
    send("Hello!");

    for (String query : new String[] {"", "   ", "\u200b", "goodbye", "hello!!"}) {
      assertThat(search(query)).as(query).isEqualTo(NO_DATA);
    }
  }

  @Test
  void search_unreadMessage_staysUnseen() {
    receive("Hello!");
    search("hello");

    assertThat(json(partnersMessages()).at("/data/0/seen").asText()).isEqualTo("0");
  }

  @Test
  void search_unknownInterlocutorOrOneself_isTheDocumented400() {
    for (String user : new String[] {"", "abc", "999999999", me}) {
      assertThat(
              client.get(
                  "search_messages", "session_id", mySession, "user_id", user, "query", "hello"))
          .isEqualTo(INVALID_INTERLOCUTOR);
    }
  }

  // Deletion

  @Test
  void delete_onesOwn_isGoneForOneselfAlone() {
    String id = json(send("Hello!")).at("/data/id").asText();

    assertThat(delete(mySession, id)).isEqualTo(done("Message deleted successfully"));

    assertThat(messages()).isEqualTo(NO_DATA);
    assertThat(search("hello")).isEqualTo(NO_DATA);
    assertGolden(
        partnersMessages(),
        """
        {"code":200,"data":[{"id":*,"sent_by":ME,"sent_to":PARTNER,"owner":false,"message":"Hello!",
        "media_file":"","media_type":"none","seen":"0","deleted_fs1":"Y","deleted_fs2":"N","time":"TIME",
        "side":"left"}]}""");
  }

  @Test
  void delete_received_isGoneForOneselfAlone() {
    String id = json(receive("Hello!")).at("/data/id").asText();

    assertThat(delete(mySession, id)).isEqualTo(done("Message deleted successfully"));

    assertThat(messages()).isEqualTo(NO_DATA);
    assertThat(json(partnersMessages()).at("/data/0/deleted_fs2").asText()).isEqualTo("Y");
  }

  @Test
  void delete_noNumber_isTheDocumented400() {
    for (String id : new String[] {"", "0", "abc", "-1", "1.5"}) {
      assertThat(delete(mySession, id)).as(id).isEqualTo(ID_INVALID);
    }
    assertThat(client.post("delete_message", "session_id", mySession)).isEqualTo(ID_INVALID);
  }

  @Test
  void delete_unknownForeignOrDeletedBefore_isTheDocumented400() {
    String id = json(send("Hello!")).at("/data/id").asText();
    String stranger = signUp("stranger");

    assertThat(delete(mySession, "999999999")).isEqualTo(NOT_FOUND);
    assertThat(delete(mySession, "99999999999999999999")).isEqualTo(NOT_FOUND);
    assertThat(delete(stranger, id)).isEqualTo(NOT_FOUND);
    assertThat(delete(mySession, id)).isEqualTo(done("Message deleted successfully"));
    assertThat(delete(mySession, id)).isEqualTo(NOT_FOUND);
  }

  // Pins

  @Test
  void pin_ofEitherSide_isBesideEveryPageOfBothUntilItIsUnpinned() {
    String id = json(send("first")).at("/data/id").asText();
    send("second");
    messages();
    String without = messages();
    String nothing = messages("offset_down", "999999999");

    assertThat(pin(partnerSession, id)).isEqualTo(done("Message pinned successfully"));
    assertThat(pin(mySession, id)).isEqualTo(done("Message pinned successfully"));

    String pinned =
        """
        ,"pinned":{"id":%s,"sent_by":ME,"sent_to":PARTNER,"owner":true,"message":"first","media_file":"",
        "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N","time":"TIME","side":"right"}}"""
            .formatted(id);
    assertGolden(messages(), withoutEnd(without) + pinned);
    assertGolden(messages("offset_down", "999999999"), withoutEnd(nothing) + pinned);
    assertThat(json(partnersMessages()).at("/pinned/side").asText()).isEqualTo("left");
    assertThat(unpin(mySession, id)).isEqualTo(done("Message unpinned successfully"));
    assertThat(unpin(partnerSession, id)).isEqualTo(done("Message unpinned successfully"));
    assertThat(messages("offset_down", "999999999")).isEqualTo(nothing).isEqualTo(NO_DATA);
    assertThat(json(partnersMessages()).has("pinned")).isFalse();
  }

  @Test
  void pin_deletedByOneself_isPinnedForTheOtherAlone() {
    String id = json(send("first")).at("/data/id").asText();
    send("second");
    pin(mySession, id);

    delete(mySession, id);

    assertThat(json(messages()).has("pinned")).isFalse();
    assertThat(json(partnersMessages()).at("/pinned/message").asText()).isEqualTo("first");
    assertThat(unpin(mySession, id)).isEqualTo(NOT_FOUND);
  }

  @Test
  void pinAndUnpin_whatMayNotBe_areTheDocumented400s() {
    String id = json(send("first")).at("/data/id").asText();
    String blocked = refusal(400, "Your account has been blocked by this account");
    pin(mySession, id);

    for (String endpoint : new String[] {"pin_message", "unpin_message"}) {
      assertThat(client.post(endpoint, "session_id", mySession)).isEqualTo(ID_INVALID);
      assertThat(change(endpoint, mySession, "abc")).isEqualTo(ID_INVALID);
      assertThat(change(endpoint, mySession, "999999999")).isEqualTo(NOT_FOUND);
    }
    block(partnerSession, me);
    for (String session : new String[] {mySession, partnerSession}) {
      assertThat(pin(session, id)).isEqualTo(blocked);
      assertThat(unpin(session, id)).isEqualTo(blocked);
    }
    assertThat(messages()).isEqualTo(INVALID_INTERLOCUTOR);
    block(partnerSession, me);
    assertThat(json(messages()).at("/pinned/id").asText()).isEqualTo(id);
  }

  private static String withoutEnd(String json) {
    return json.substring(0, json.length() - 1);
  }

  private String pin(String session, String id) {
    return change("pin_message", session, id);
  }

  private String unpin(String session, String id) {
    return change("unpin_message", session, id);
  }

  private String change(String endpoint, String session, String id) {
    return client.post(endpoint, "session_id", session, "message_id", id);
  }

  private String search(String query, String... more) {
    return client.get(
        "search_messages", with(more, "session_id", mySession, "user_id", partner, "query", query));
  }

  private String delete(String session, String id) {
    return change("delete_message", session, id);
  }

  private static List<String> texts(String answer) {
    return json(answer).at("/data").findValuesAsText("message");
  }
}
