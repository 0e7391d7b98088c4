package dev.aviary.application.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.throttle.port.out.RateLimits;
import dev.aviary.application.throttle.port.out.RateLimits.Refusal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way to count against limits promises, as long as no time passes. */
public abstract class RateLimitsContract {

  protected static final Limit SEND = new Limit(Action.SEND, Limit.By.ACCOUNT);
  protected static final Limit SEND_BY_ADDRESS = new Limit(Action.SEND, Limit.By.ADDRESS);
  protected static final Limit UNLIMITED = new Limit(Action.SEARCH, Limit.By.ACCOUNT);

  private static final int MANY = 1000;

  protected RateLimits limits;

  /**
   * @param counts how often each is allowed before some time has passed; what is not in it, always
   */
  protected abstract RateLimits limits(Map<Limit, Integer> counts);

  @BeforeEach
  void setUp() {
    limits = limits(Map.of(SEND, 3, SEND_BY_ADDRESS, 3));
  }

  @Test
  void take_asOftenAsAllowed_isAllowed() {
    assertAllowed(SEND, "ada", 3);
  }

  @Test
  void take_onceMore_isRefusedForSomeTime() {
    assertAllowed(SEND, "ada", 3);

    assertThat(limits.take(SEND, "ada").map(Refusal::retryAfter))
        .hasValueSatisfying(wait -> assertThat(wait).isPositive());
  }

  @Test
  void take_refused_isTheFirst() {
    assertAllowed(SEND, "ada", 3);

    assertThat(limits.take(SEND, "ada").map(Refusal::isFirst)).contains(true);
  }

  @Test
  void take_refusedAgain_isNotTheFirst() {
    assertAllowed(SEND, "ada", 3);
    limits.take(SEND, "ada");

    assertThat(limits.take(SEND, "ada").map(Refusal::isFirst)).contains(false);
  }

  @Test
  void take_refusedAfterOneMoreAllowed_isNotTheFirst() {
    assertAllowed(SEND, "ada", 3);
    limits.take(SEND, "ada");
    limits.giveBack(SEND, "ada");
    assertAllowed(SEND, "ada", 1);

    assertThat(limits.take(SEND, "ada").map(Refusal::isFirst)).contains(false);
  }

  @Test
  void take_otherSubject_isCountedApart() {
    assertAllowed(SEND, "ada", 3);

    assertAllowed(SEND, "ben", 3);
  }

  @Test
  void take_otherLimit_isCountedApart() {
    assertAllowed(SEND, "ada", 3);

    assertAllowed(SEND_BY_ADDRESS, "ada", 3);
  }

  @Test
  void take_unlimited_isAllowedForEver() {
    assertAllowed(UNLIMITED, "ada", MANY);
  }

  @Test
  void giveBack_oneThatWasTaken_allowsOneMore() {
    assertAllowed(SEND, "ada", 3);
    limits.giveBack(SEND, "ada");

    assertAllowed(SEND, "ada", 1);
    assertThat(limits.take(SEND, "ada")).isPresent();
  }

  @Test
  void giveBack_moreThanWasTaken_allowsNoMore() {
    limits.giveBack(SEND, "ada");
    assertAllowed(SEND, "ada", 1);
    limits.giveBack(SEND, "ada");
    limits.giveBack(SEND, "ada");

    assertAllowed(SEND, "ada", 3);
    assertThat(limits.take(SEND, "ada")).isPresent();
  }

  @Test
  void giveBack_unlimited_changesNothing() {
    limits.giveBack(UNLIMITED, "ada");

    assertAllowed(UNLIMITED, "ada", MANY);
  }

  private void assertAllowed(Limit limit, String subject, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limits.take(limit, subject)).isEmpty();
    }
  }
}
