package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.shared.World;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many short random conversations on the in-memory stores; PostgreSQL has its own. */
class InterleavingsTest {

  private static final int INTERLEAVINGS = Integer.getInteger("aviary.interleavings", 50_000);
  private static final long FIRST_SEED = Long.getLong("aviary.interleavings.seed", 0);
  private static final int STEPS = 16;

  @Test
  void randomConversations_agreeWithTheModelAndLeaveNothingBehind() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + INTERLEAVINGS; seed++) {
      World world = new World();
      List<AccountId> accounts =
          List.of(world.join("mira"), world.join("kenji"), world.join("olga"));
      var conversations =
          new RandomConversations(seed, world.messenger, accounts, (one, other) -> {});
      conversations.run(STEPS, 4);
      conversations.clearAll();
      assertThat(world.messages.dump()).as("seed %s", seed).allMatch(Message::isRemoved);
      assertThat(world.messages.pins()).as("seed %s", seed).isZero();
    }
  }
}
