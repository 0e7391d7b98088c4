package dev.aviary.bootstrap.access;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
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

    assertThat(new Sides(SCENE).describe(List.of(own, theirs))).containsExactly("chats");
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

  private static Set<String> describe(Change change) {
    return new Sides(SCENE).describe(List.of(change));
  }

  private static Change change(String table, @Nullable String before, @Nullable String after) {
    return new Change(table, row(before), row(after));
  }

  private static @Nullable JsonNode row(@Nullable String columns) {
    return columns == null ? null : json("{" + columns.replaceAll("(\\w+):", "\"$1\":") + "}");
  }
}
