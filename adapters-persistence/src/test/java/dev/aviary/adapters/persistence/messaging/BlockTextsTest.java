package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.SearchTerm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is kept of blocks in memory never says more than the database does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BlockTextsTest extends PanacheFixture {

  private static final SearchTerm NEEDLE = SearchTerm.of("needle").orElseThrow();

  @Inject Session session;

  @Test
  void search_anotherServerErasedABlockThatIsKept_findsNothingOfIt() {
    Message erased = send(mira, kenji, "needle 1");
    Message kept = send(mira, kenji, "needle 2");
    cover();
    assertFinds(2);

    // As another server does, so that nothing here hears of it.
    Map<String, ?> ids = Map.of("conversation", id().value(), "id", erased.id().value());
    panache.execute(MessageStatements.ERASE, ids);
    panache.execute(MessageStatements.DROP_SEARCH_BLOCK, ids);

    assertFinds(1);
    cover();
    assertFinds(1);
    assertThat(messenger().search(kenji, mira, "needle").messages())
        .extracting(Message::id)
        .containsExactly(kept.id());
  }

  /** The block made anew begins and ends where the other did, and says less. */
  @Test
  void search_blockMadeAnewWithoutWhatWasInTheMiddle_findsTheRest() {
    send(mira, kenji, "needle 1");
    Message erased = send(mira, kenji, "needle 2");
    send(mira, kenji, "needle 3");
    cover();
    assertFinds(3);
    Object before = range();

    messenger().delete(mira, erased.id());
    messenger().delete(kenji, erased.id());
    cover();

    assertThat(range()).isEqualTo(before);
    assertFinds(2);
  }

  @Test
  void search_clearedWhileABlockIsKept_findsItForTheOtherSideOnly() {
    send(mira, kenji, "needle 1");
    cover();
    assertFinds(1);

    messenger().clear(kenji, mira);

    assertThat(messenger().search(kenji, mira, "needle").total()).isZero();
    assertThat(messenger().search(mira, kenji, "needle").total()).isEqualTo(1);
  }

  @Test
  void forEach_searchedAMomentAgo_isNotReadAgainUntilItWasForgotten() {
    AtomicLong nanos = new AtomicLong();
    BlockTexts texts = new BlockTexts(session, nanos::get);
    send(mira, kenji, "needle 1");
    cover();
    assertThat(found(texts)).hasSize(1);

    panache.execute(
        "UPDATE search_blocks SET texts = :texts WHERE conversation_id = :conversation",
        Map.of(
            "texts",
            SearchBlock.write(List.of(new SearchBlock.Entry(1, "hay"))),
            "conversation",
            id().value()));

    assertThat(found(texts)).hasSize(1);
    nanos.addAndGet(BlockTexts.KEPT.toNanos());
    assertThat(found(texts)).isEmpty();
  }

  /** Blocks meet, so that a search does not look into what lies between them. */
  @Test
  void cover_conversationAmongOthers_leavesNothingBetweenItsBlocks() {
    String long1 = "needle ".repeat(400).strip();
    for (int i = 0; i < 8; i++) {
      send(mira, kenji, long1);
      send(olga, mira, "elsewhere " + i);
    }
    cover();

    assertThat(
            panache.rows(
                """
                SELECT first_id - lag(last_id) OVER (ORDER BY first_id) FROM search_blocks
                WHERE conversation_id = :conversation ORDER BY first_id OFFSET 1
                """,
                Map.of("conversation", id().value())))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(((Number) step).longValue()).isEqualTo(1));
    assertFinds(8);
  }

  /** A row is a page: the texts in it, and nothing of them aside. */
  @Test
  void cover_fullBlock_keepsItsTextsInTheRow() {
    for (int i = 0; i < 4; i++) {
      send(mira, kenji, ("needle" + i + " ").repeat(200).strip());
    }
    send(mira, kenji, "界".repeat(500));
    cover();

    assertThat(
            panache.rows(
                """
                SELECT octet_length(texts) FROM search_blocks
                WHERE conversation_id = :conversation AND pg_column_toast_chunk_id(texts) IS NULL
                """,
                Map.of("conversation", id().value())))
        .hasSize(1)
        .allSatisfy(bytes -> assertThat((Integer) bytes).isBetween(7_900, 8_004));
  }

  private void assertFinds(int total) {
    assertThat(messenger().search(kenji, mira, "needle").total()).isEqualTo(total);
  }

  private void cover() {
    panache.index.cover(pair(mira, kenji), 1);
  }

  private ConversationId id() {
    return in(() -> conversation(mira, kenji)).id();
  }

  private Object range() {
    return panache
        .rows(
            "SELECT first_id || '-' || last_id FROM search_blocks WHERE conversation_id = :conversation",
            Map.of("conversation", id().value()))
        .getFirst();
  }

  private List<Long> found(BlockTexts texts) {
    ConversationId conversation = id();
    List<Long> found = new ArrayList<>();
    List<BlockTexts.Ref> blocks =
        panache
            .rows(
                "SELECT id FROM search_blocks WHERE conversation_id = :conversation",
                Map.of("conversation", conversation.value()))
            .stream()
            .map(id -> new BlockTexts.Ref((Long) id, 1))
            .toList();
    panache
        .stores
        .transactions()
        .inSnapshot(
            () -> {
              texts.forEach(conversation, blocks, block -> block.find(NEEDLE, found::add));
              return found;
            });
    return found;
  }
}
