package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

    regularly.run(MILLISECOND, MILLISECOND, () -> hang(hanging));
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
          LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
          if (!Thread.currentThread().isInterrupted()) {
            done.countDown();
          }
        });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    regularly.stop(new ShutdownEvent());

    assertThat(done.getCount()).isZero();
  }

  private static void hang(CountDownLatch until) {
    while (until.getCount() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
