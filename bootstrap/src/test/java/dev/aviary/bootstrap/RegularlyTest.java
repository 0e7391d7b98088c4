package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegularlyTest {

  private static final Duration MILLISECOND = Duration.ofMillis(1);

  private final Regularly regularly = new Regularly();

  @AfterEach
  void stop() {
    regularly.stop(new ShutdownEvent());
  }

  @Test
  void run_workThatFails_isDoneAgain() throws InterruptedException {
    CountDownLatch times = new CountDownLatch(3);

    regularly.run(
        MILLISECOND,
        MILLISECOND,
        () -> {
          times.countDown();
          throw new IllegalStateException("planted");
        });

    assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void run_otherWorkHangs_goesOn() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch times = new CountDownLatch(3);

    regularly.run(MILLISECOND, MILLISECOND, () -> await(hanging));
    regularly.run(MILLISECOND, MILLISECOND, times::countDown);

    assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
    hanging.countDown();
  }

  @Test
  void stop_workIsGoingOn_isWaitedForAndNotInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    regularly.run(
        Duration.ofHours(1),
        MILLISECOND,
        () -> {
          begun.countDown();
          await(new CountDownLatch(1), Duration.ofMillis(200));
          if (!Thread.currentThread().isInterrupted()) {
            done.countDown();
          }
        });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    regularly.stop(new ShutdownEvent());

    assertThat(done.getCount()).isZero();
  }

  private static void await(CountDownLatch latch) {
    await(latch, Duration.ofSeconds(10));
  }

  private static void await(CountDownLatch latch, Duration atMost) {
    try {
      assertThat(latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS)).isNotNull();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
