package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.throttle.Limit;
import dev.aviary.application.throttle.RateLimitsContract;
import dev.aviary.application.throttle.port.out.RateLimits;
import dev.aviary.application.throttle.port.out.RateLimits.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Bucket4jRateLimitsTest extends RateLimitsContract {

  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final Rate RATE = new Rate(3, PERIOD);

  /** A clock that is about to overflow, which nothing forbids. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

  private final Bucket4jRateLimits buckets = buckets(Map.of(SEND, RATE, SEND_BY_ADDRESS, RATE));

  @Override
  protected RateLimits limits(Map<Limit, Integer> counts) {
    return buckets(
        counts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> new Rate(it.getValue(), PERIOD))));
  }

  @Test
  void take_onceMore_isRefusedUntilOneIsRefilled() {
    exhaust("ada");

    assertThat(buckets.take(SEND, "ada")).contains(new Refusal(Duration.ofSeconds(10), true));
  }

  @Test
  void take_aNanosecondTooEarly_isRefused() {
    exhaust("ada");
    pass(Duration.ofSeconds(10).minusNanos(1));

    assertThat(buckets.take(SEND, "ada").map(Refusal::retryAfter)).contains(Duration.ofNanos(1));
  }

  @Test
  void take_afterTheTimeThatWasTold_isAllowedOnce() {
    exhaust("ada");
    pass(buckets.take(SEND, "ada").orElseThrow().retryAfter());

    assertThat(buckets.take(SEND, "ada")).isEmpty();
    assertThat(buckets.take(SEND, "ada")).isPresent();
  }

  @Test
  void take_afterAPeriod_isAllowedAsOftenAsAtFirst() {
    exhaust("ada");
    pass(PERIOD);

    assertThat(take(3)).allMatch(Optional::isEmpty);
    assertThat(buckets.take(SEND, "ada")).isPresent();
  }

  @Test
  void take_refusedAllTheTime_isRefilledNonetheless() {
    exhaust("ada");

    for (int second = 1; second < 10; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(buckets.take(SEND, "ada")).isPresent();
    }
    pass(Duration.ofSeconds(1));
    assertThat(buckets.take(SEND, "ada")).isEmpty();
  }

  @Test
  void take_hammeredForAPeriod_isFirstOnceMore() {
    exhaust("ada");
    assertThat(firstsInSeconds(30)).isEqualTo(1);
    assertThat(firstsInSeconds(1)).isEqualTo(1);
  }

  @Test
  void size_limitWithoutARate_remembersNothing() {
    for (int i = 0; i < 1000; i++) {
      assertThat(buckets.take(UNLIMITED, "ada")).isEmpty();
    }
    buckets.giveBack(UNLIMITED, "ada");
    assertThat(buckets.size()).isZero();
  }

  @Test
  void giveBack_subjectNobodyKnows_remembersNothing() {
    buckets.giveBack(SEND, "ada");

    assertThat(buckets.size()).isZero();
  }

  @Test
  void size_subjectOfAPeriodAgo_isForgotten() {
    buckets.take(SEND, "ada");
    pass(PERIOD);

    assertThat(buckets.size()).isZero();
  }

  @Test
  void size_subjectOfLessThanAPeriodAgo_isRemembered() {
    buckets.take(SEND, "ada");
    pass(PERIOD.minusNanos(1));

    assertThat(buckets.size()).isEqualTo(1);
  }

  @Test
  void size_floodOfSubjects_isBounded() {
    for (int i = 0; i < 5000; i++) {
      buckets.take(SEND, "address " + i);
    }

    assertThat(buckets.size()).isEqualTo(1000);
  }

  @Test
  void take_whoIsRefusedWhileOthersFlood_isNotForgotten() {
    exhaust("ada");

    for (int i = 0; i < 5000; i++) {
      buckets.take(SEND, "name " + i);
      buckets.take(SEND_BY_ADDRESS, "address " + i);
      assertThat(buckets.take(SEND, "ada")).isPresent();
    }
  }

  @Test
  void take_floodOfAnotherLimit_forgetsNobody() {
    exhaust("ada");

    for (int i = 0; i < 5000; i++) {
      buckets.take(SEND_BY_ADDRESS, "address " + i);
    }

    assertThat(buckets.size()).isEqualTo(1001);
    assertThat(buckets.take(SEND, "ada")).isPresent();
  }

  @Test
  void take_manyAtOnce_noMorePassThanTheRateSays() throws Exception {
    Rate rate = new Rate(100, Duration.ofHours(1));
    var shared = new Bucket4jRateLimits(new Rates(Map.of(SEND, rate)), 1000, System::nanoTime);

    try (var threads = Executors.newFixedThreadPool(16)) {
      Callable<Long> greedy =
          () -> IntStream.range(0, 500).filter(i -> shared.take(SEND, "ada").isEmpty()).count();
      long passed = 0;
      for (Future<Long> each : threads.invokeAll(Collections.nCopies(16, greedy))) {
        passed += each.get();
      }
      assertThat(passed).isEqualTo(100);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void rate_nothingAtAll_isRefused() {
    assertThatThrownBy(() -> new Rate(0, PERIOD)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rate_oneEachNanosecond_isTheFastest() {
    assertThat(new Rate(30, Duration.ofNanos(30)).count()).isEqualTo(30);
    assertThatThrownBy(() -> new Rate(31, Duration.ofNanos(30)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Bucket4jRateLimits buckets(Map<Limit, Rate> rates) {
    return new Bucket4jRateLimits(new Rates(rates), 1000, nanos::get);
  }

  /** Asks ten times a second, of which one in a hundred is allowed. */
  private long firstsInSeconds(int seconds) {
    long firsts = 0;
    for (int i = 0; i < 10 * seconds; i++) {
      firsts += buckets.take(SEND, "ada").filter(Refusal::isFirst).stream().count();
      pass(Duration.ofMillis(100));
    }
    return firsts;
  }

  private Stream<Optional<Refusal>> take(int times) {
    return Stream.generate(() -> buckets.take(SEND, "ada")).limit(times);
  }

  private void exhaust(String subject) {
    for (int i = 0; i < RATE.count(); i++) {
      assertThat(buckets.take(SEND, subject)).isEmpty();
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
