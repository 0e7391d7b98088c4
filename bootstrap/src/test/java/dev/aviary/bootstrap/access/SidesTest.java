package dev.aviary.bootstrap.access;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The caller is 500, the target 600, and 9002 a bystander. */
class SidesTest {

  private static final Scene SCENE = new Scene(Relation.PARTNER, Privacy.NOBODY, true);

  @Test
  void describe_callersRowsAlone_areOwn() {
    assertThat(describe(change("follows", null, "follower_id:500,followed_id:600")))
        .containsExactly("own follows");
    assertThat(describe(change("accounts", "id:500,about:1", "id:500,about:2")))
        .containsExactly("own accounts");
  }

  @Test
  void describe_targetsRowBesideTheCallers_isTheTable() {
    Change own = change("chats", "account_id:500,unread:1", "account_id:500,unread:0");
    Change theirs = change("chats", "account_id:600,unread:1", "account_id:600,unread:0");

    assertThat(new Sides(SCENE, List.of(own, theirs)).describe()).containsExactly("chats");
  }

  @Test
  void describe_messageOfTheTarget_isOwnWhereItIsTheCallersSide() {
    String before = "sender_id:600,hidden_from_recipient:0,hidden_from_sender:0,body:1";

    assertThat(describe(change("messages", before, before.replace("recipient:0", "recipient:1"))))
        .containsExactly("own messages");
    assertThat(describe(change("messages", before, before.replace("sender:0", "sender:1"))))
        .containsExactly("messages");
    assertThat(describe(change("messages", before, before.replace("body:1", "body:2"))))
        .containsExactly("messages");
    assertThat(describe(change("messages", before, null))).containsExactly("messages");
  }

  @Test
  void describe_bystandersRow_isForbidden() {
    assertThat(describe(change("follows", "follower_id:9002,followed_id:500", null)))
        .anyMatch(it -> it.startsWith("NOT ITS OWN"));
  }

  @Test
  void describe_targetsAccount_isForbiddenButForItsCounters() {
    assertThat(describe(change("accounts", "id:600,follower_count:1", "id:600,follower_count:2")))
        .containsExactly("accounts");
    assertThat(describe(change("accounts", "id:600,about:1", "id:600,about:2")))
        .anyMatch(it -> it.startsWith("NOT ITS OWN"));
  }

  @Test
  void describe_picture_isOwnWhereItIsTheCallersAccountOrMessageThatShowsIt() {
    Change account = change("accounts", "id:500,avatar_key:'1_512x512.'", "id:500,avatar_key:'2'");
    Change message = change("messages", null, "sender_id:500,media_key:'3'");

    assertThat(describe(account, removal("1_512x512."), removal("1_50x50."), kept("2")))
        .containsExactly("own accounts", "own media_removals", "own pictures");
    assertThat(describe(message, kept("3"))).containsExactly("own messages", "own pictures");
    assertThat(describe(account, message, removal("4"), kept("4")))
        .contains("media_removals", "pictures");
    assertThat(describe(removal("1_50x50."))).containsExactly("media_removals");
  }

  @Test
  void describe_pictureOfTheTarget_isForbiddenInTheCallersAccount() {
    String theirs = "id:500,avatar_key:'" + Role.TARGET.avatar() + "'";

    assertThat(describe(change("accounts", "id:500,avatar_key:null", theirs)))
        .anyMatch(it -> it.startsWith("NOT ITS OWN"));
  }

  @Test
  void describe_session_isOwnWhereItIsTheOneThatCalls() {
    Change renewed =
        change("sessions", session(500, 0, "renewed_at:1"), session(500, 0, "renewed_at:2"));
    Change theirs = change("sessions", session(600, 0, ""), null);

    assertThat(describe(renewed, ended(500, 0)))
        .containsExactly("own ended_sessions", "own sessions");
    assertThat(describe(renewed, theirs, ended(500, 0), ended(600, 0)))
        .containsExactly("ended_sessions", "sessions");
  }

  @Test
  void describe_session_isForbiddenOnASecondDeviceAndOfBystanders() {
    assertThat(describe(change("sessions", session(500, 1, ""), null)))
        .anyMatch(it -> it.startsWith("NOT ITS OWN"));
    assertThat(describe(ended(500, 1))).anyMatch(it -> it.startsWith("NOT ITS OWN"));
    assertThat(describe(ended(9002, 0))).anyMatch(it -> it.startsWith("NOT ITS OWN"));
  }

  @Test
  void describe_endOfASession_isForbiddenToMove() {
    Change prolonged =
        change("sessions", session(500, 0, "ends_at:1"), session(500, 0, "ends_at:2"));

    assertThat(describe(prolonged)).anyMatch(it -> it.startsWith("NOT ITS OWN"));
  }

  private static String session(long account, long device, String more) {
    return "account_id:%d,id:'%s'%s"
        .formatted(account, new UUID(device, account), more.isEmpty() ? "" : "," + more);
  }

  private static Change ended(long account, long device) {
    return change("ended_sessions", null, "session_id:'" + new UUID(device, account) + "'");
  }

  private static Change removal(String key) {
    return change("media_removals", null, "media_key:'" + key + "'");
  }

  private static Change kept(String key) {
    return change("pictures", null, "media_key:'" + key + "'");
  }

  private static Set<String> describe(Change... changes) {
    return new Sides(SCENE, List.of(changes)).describe();
  }

  private static Change change(String table, @Nullable String before, @Nullable String after) {
    return new Change(table, row(before), row(after));
  }

  private static @Nullable JsonNode row(@Nullable String columns) {
    return columns == null
        ? null
        : json("{" + columns.replaceAll("(\\w+):", "\"$1\":").replace('\'', '"') + "}");
  }
}
