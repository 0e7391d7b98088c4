package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.SearchTerm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A conversation of 100,000 messages: what is found is right, and found through the index. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheLongSearchTest extends PanacheFixture {

  private static final int MESSAGES = 100_000;
  private static final Duration STANDSTILL = Duration.ofMinutes(1);

  /** Mostly English, some Chinese, each message with words of its own. */
  private static final String FILL =
      """
      WITH filled AS (
        INSERT INTO messages (conversation_id, id, sender_id, sent_at, body)
        SELECT :conversation, nextval('message_ids'), :sender, now(),
          CASE
            WHEN n = 77778 THEN 'one rare zyzzyva among many'
            WHEN n = 88888 THEN '今天我们看到了麒麟在山上'
            WHEN n % 7 = 0 THEN '今天天气很好我们去公园吧 ' || n
            ELSE 'the weather of day ' || n || ' is ' || md5(CAST(n AS text))
          END
        FROM generate_series(1, :count) AS n
        RETURNING id)
      UPDATE chats SET message_count = message_count + :count, activity_id = (SELECT max(id) FROM filled)
      WHERE conversation_id = :conversation
      """;

  @Test
  void search_longConversation_isIndexedByItselfAndFindsTheSameAsBefore() throws Exception {
    send(mira, kenji, "first");
    ConversationId conversation = in(() -> conversation(mira, kenji)).id();
    panache.execute(
        FILL,
        Map.of("conversation", conversation.value(), "sender", mira.value(), "count", MESSAGES));

    assertFinds();
    awaitCovered(conversation);
    assertFinds();

    for (String term : List.of("zyzzyva", "absent", "麒麟", "鳳凰", "鳳")) {
      assertThat(plan(conversation, term))
          .contains("search_blocks_grams")
          .doesNotContain("Seq Scan on search_blocks");
    }
  }

  /** All but the newest, however long it takes: for as long as more and more are. */
  private void awaitCovered(ConversationId conversation) throws InterruptedException {
    long covered = covered(conversation);
    long progress = System.nanoTime();
    while (covered < MESSAGES - 200) {
      assertThat(Duration.ofNanos(System.nanoTime() - progress)).isLessThan(STANDSTILL);
      Thread.sleep(Duration.ofMillis(100));
      long now = covered(conversation);
      progress = now > covered ? System.nanoTime() : progress;
      covered = now;
    }
  }

  private void assertFinds() {
    assertThat(texts("ZYZZYVA")).containsExactly("one rare zyzzyva among many");
    assertThat(texts("麒麟")).containsExactly("今天我们看到了麒麟在山上");
    for (String absent : List.of("absent", "鳳凰", "鳳", "%", "麒 麟")) {
      assertThat(messenger().search(mira, kenji, absent).total()).isZero();
    }
    assertThat(messenger().search(kenji, mira, "WEATHER").total())
        .isEqualTo(MESSAGES - MESSAGES / 7 - 2);
    assertThat(messenger().search(kenji, mira, "天气").total()).isEqualTo(MESSAGES / 7);
    var page = messenger().search(kenji, mira, "weather", new MessageCursor.Newest(), 3).messages();
    assertThat(page)
        .extracting(Message::id)
        .isSortedAccordingTo((one, other) -> other.compareTo(one))
        .hasSize(3);
  }

  private List<String> texts(String query) {
    return messenger().search(kenji, mira, query).messages().stream()
        .map(it -> it.body().text())
        .toList();
  }

  private long covered(ConversationId conversation) {
    return panache.number(
        """
        SELECT count(*) FROM messages JOIN search_blocks block
          ON block.conversation_id = messages.conversation_id
          AND messages.id BETWEEN block.first_id AND block.last_id
        WHERE messages.conversation_id = :conversation
        """,
        Map.of("conversation", conversation.value()));
  }

  private String plan(ConversationId conversation, String term) {
    String grams =
        new Grams(conversation).addTerm(SearchTerm.of(term).orElseThrow().folded()).toArray();
    return in(
        () -> {
          panache.execute(PanacheMessageSearch.USE_INDEXES, Map.of());
          return panache
              .rows(
                  "EXPLAIN (ANALYZE, TIMING OFF) " + PanacheMessageSearch.BLOCKS,
                  Map.of("grams", grams, "conversation", conversation.value(), "cleared", 0L))
              .stream()
              .map(String::valueOf)
              .collect(Collectors.joining("\n"));
        });
  }
}
