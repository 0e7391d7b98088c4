package dev.aviary.adapters.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.messaging.PanacheFixture;
import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.relationship.RandomRelationships;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Random relationships on PostgreSQL, several at once, against the model. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheInterleavingsTest extends PanacheFixture {

  private static final int OPERATIONS =
      Integer.getInteger("aviary.interleavings.postgres", 25_000) / 10;
  private static final long FIRST_SEED = Long.getLong("aviary.interleavings.seed", 0);
  private static final int STEPS = 100;
  private static final int THREADS = 4;

  @Test
  void randomRelationships_agreeWithTheModelAndTheBooksAreRight() {
    AtomicLong seeds = new AtomicLong(FIRST_SEED);
    AtOnce.run(
        THREADS,
        Duration.ofHours(1),
        () -> {
          long seed;
          while ((seed = seeds.getAndIncrement()) < FIRST_SEED + OPERATIONS / STEPS) {
            List<AccountId> accounts =
                List.of(join("mira"), join("kenji"), join("olga"), join("tariq"), join("ada"));
            new RandomRelationships(seed, circle(), messenger(), accounts).run(STEPS, 8);
          }
          return seed;
        });

    assertThat(Books.wrong(panache)).isZero();
  }
}
