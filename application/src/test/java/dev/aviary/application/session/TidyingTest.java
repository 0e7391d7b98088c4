package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.shared.World;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions of the world end 30 days after they were opened, and 10 after they were renewed. */
class TidyingTest {

  private static final Duration ROUND = Duration.ofMinutes(10);
  private static final Duration YEAR = Duration.ofDays(365);

  private final World world = new World();

  @BeforeEach
  void open() {
    world.signUp("mira");
    world.sessionUseCases.tidy();
  }

  @Test
  void tidy_pastItsEnd_isRemoved() {
    passInRounds(Duration.ofDays(10).plus(ROUND));

    assertThat(world.sessions.open()).isEmpty();
  }

  @Test
  void tidy_clockSetForwardAndBackWithinADay_leavesWhatIsOpen() {
    world.setForward(YEAR);
    passInRounds(Duration.ofHours(23));
    world.setForward(YEAR.negated());
    passInRounds(Duration.ofDays(2));

    assertThat(world.sessions.open()).hasSize(1);
  }

  @Test
  void tidy_clockSetForwardForGood_removesADayLater() {
    world.setForward(YEAR);
    passInRounds(Duration.ofHours(23));
    assertThat(world.sessions.open()).hasSize(1);

    passInRounds(Duration.ofHours(2));

    assertThat(world.sessions.open()).isEmpty();
  }

  /** As its user is told when it is shown. */
  @Test
  void tidy_clockSetForwardByLittle_goesOn() {
    passInRounds(Duration.ofDays(10).minus(ROUND.multipliedBy(2)));
    assertThat(world.sessions.open()).hasSize(1);

    world.setForward(Duration.ofMinutes(50));
    passInRounds(ROUND);

    assertThat(world.sessions.open()).isEmpty();
  }

  @Test
  void tidy_clockSetBack_removesOnceTheClockSaysSo() {
    world.setForward(YEAR.negated());
    passInRounds(Duration.ofDays(12));
    assertThat(world.sessions.open()).hasSize(1);

    world.setForward(YEAR);
    passInRounds(Duration.ofDays(2));

    assertThat(world.sessions.open()).isEmpty();
  }

  private void passInRounds(Duration time) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(ROUND)) {
      world.pass(ROUND);
      world.sessionUseCases.tidy();
    }
  }
}
