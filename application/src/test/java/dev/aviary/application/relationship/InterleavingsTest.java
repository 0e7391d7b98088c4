package dev.aviary.application.relationship;

import dev.aviary.application.shared.World;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many short random relationships on the in-memory stores; PostgreSQL has its own. */
class InterleavingsTest {

  private static final int INTERLEAVINGS = Integer.getInteger("aviary.interleavings", 50_000) / 10;
  private static final long FIRST_SEED = Long.getLong("aviary.interleavings.seed", 0);
  private static final int STEPS = 40;

  @Test
  void randomRelationships_agreeWithTheModel() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + INTERLEAVINGS; seed++) {
      World world = new World();
      List<AccountId> accounts =
          List.of(world.join("mira"), world.join("kenji"), world.join("olga"), world.join("tariq"));
      new RandomRelationships(seed, world.circle, world.messenger, accounts).run(STEPS, 8);
    }
  }
}
