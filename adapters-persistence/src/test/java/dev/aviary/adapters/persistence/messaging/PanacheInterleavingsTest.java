package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.RandomConversations;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Random conversations on PostgreSQL, several at once, against the model. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheInterleavingsTest extends PanacheFixture {

  private static final int OPERATIONS = Integer.getInteger("aviary.interleavings.postgres", 25_000);
  private static final long FIRST_SEED = Long.getLong("aviary.interleavings.seed", 0);
  private static final int STEPS = 100;
  private static final int THREADS = 4;

  private static final String LEFT =
      """
      SELECT (SELECT count(*) FROM messages JOIN ids USING (conversation_id))
           + (SELECT count(*) FROM search_blocks JOIN ids USING (conversation_id))
           + (SELECT count(pinned_message_id) FROM conversations JOIN ids ON conversation_id = id)
           + (SELECT coalesce(sum(unread_count + message_count), 0)
              FROM chats JOIN ids USING (conversation_id))
      FROM (SELECT 1) AS one
      """;

  private static final String IDS =
      """
      WITH ids AS (
        SELECT id AS conversation_id FROM conversations
        WHERE low_account_id IN (:accounts) OR high_account_id IN (:accounts))
      """;

  @Test
  void randomConversations_agreeWithTheModelAndLeaveNothingBehind() {
    AtomicLong seeds = new AtomicLong(FIRST_SEED);
    AtOnce.run(
        THREADS,
        Duration.ofHours(3),
        () -> {
          long seed;
          while ((seed = seeds.getAndIncrement()) < FIRST_SEED + OPERATIONS / STEPS) {
            converse(seed);
          }
          return seed;
        });
  }

  private void converse(long seed) {
    List<AccountId> accounts = List.of(join("mira"), join("kenji"), join("olga"));
    var conversations =
        new RandomConversations(
            seed, messenger(), accounts, (one, other) -> panache.index.cover(pair(one, other), 1));
    conversations.run(STEPS, 4);
    conversations.clearAll();
    assertThat(left(accounts)).as("seed %s", seed).isZero();
  }

  private long left(List<AccountId> accounts) {
    return panache.number(
        IDS + LEFT, Map.of("accounts", accounts.stream().map(AccountId::value).toList()));
  }
}
