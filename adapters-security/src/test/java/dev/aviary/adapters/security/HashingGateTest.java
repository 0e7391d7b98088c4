package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.domain.shared.TooManyRequestsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HashingGateTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch done = new CountDownLatch(1);

  @AfterEach
  void letEverybodyGo() {
    done.countDown();
    threads.close();
  }

  @Test
  void run_burst_neverWorksOnMoreThanAllowedAndServesThemAll() throws Exception {
    var gate = new HashingGate(3, 100, LONG);
    var working = new AtomicInteger();
    var most = new AtomicInteger();

    List<Future<Integer>> all =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    threads.submit(
                        () ->
                            gate.run(
                                1,
                                () -> {
                                  most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                  return working.decrementAndGet();
                                })))
            .toList();
    for (Future<Integer> one : all) {
      one.get();
    }

    assertThat(most.get()).isBetween(1, 3);
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void run_lineIsFull_refusesTheNextAndServesThoseInLine() throws Exception {
    var gate = new HashingGate(1, 2, LONG);
    occupy(gate, 1);
    Future<String> second = threads.submit(() -> gate.run(1, () -> "second"));
    Future<String> third = threads.submit(() -> gate.run(1, () -> "third"));
    awaitWaiting(gate, 2);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> gate.run(1, () -> "fourth"))
        .returns(Duration.ZERO, TooManyRequestsException::retryAfter);

    done.countDown();
    assertThat(second.get()).isEqualTo("second");
    assertThat(third.get()).isEqualTo("third");
    assertThat(gate.run(1, () -> "fourth")).isEqualTo("fourth");
  }

  @Test
  void run_noTurnInTime_isRefusedAndLeavesTheLine() throws Exception {
    var gate = new HashingGate(1, 2, Duration.ofMillis(50));
    occupy(gate, 1);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> gate.run(1, () -> "late"));
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void run_severalWait_servesThemInTheirOrder() throws Exception {
    var gate = new HashingGate(1, 10, LONG);
    occupy(gate, 1);
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    List<Future<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      waiting.add(threads.submit(() -> gate.run(1, () -> served.add(number))));
      awaitWaiting(gate, i + 1);
    }

    done.countDown();
    for (Future<Boolean> one : waiting) {
      one.get();
    }

    assertThat(served).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void run_heavyWork_keepsAsManyOthersOut() throws Exception {
    var gate = new HashingGate(2, 0, LONG);
    occupy(gate, 2);

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> gate.run(1, () -> "beside"));
  }

  @Test
  void run_lightWork_leavesRoomBeside() throws Exception {
    var gate = new HashingGate(2, 0, LONG);
    occupy(gate, 1);

    assertThat(gate.run(1, () -> "beside")).isEqualTo("beside");
  }

  @Test
  void run_heavierThanAllTogether_isDoneAlone() {
    var gate = new HashingGate(2, 0, LONG);

    assertThat(gate.run(100, () -> "alone")).isEqualTo("alone");
    assertThat(gate.run(2, () -> "after")).isEqualTo("after");
  }

  @Test
  void run_workThatFails_givesItsPlaceBack() {
    var gate = new HashingGate(1, 0, LONG);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                gate.run(
                    1,
                    () -> {
                      throw new IllegalStateException();
                    }));
    assertThat(gate.run(1, () -> "next")).isEqualTo("next");
  }

  @Test
  void run_interruptedInLine_isRefusedAndStaysInterrupted() throws Exception {
    var gate = new HashingGate(1, 1, LONG);
    occupy(gate, 1);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> gate.run(1, () -> "never"))
        .withCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void occupy(HashingGate gate, int weight) throws InterruptedException {
    var working = new CountDownLatch(1);
    var _ =
        threads.submit(
            () ->
                gate.run(
                    weight,
                    () -> {
                      working.countDown();
                      return awaited(done);
                    }));
    working.await();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitWaiting(HashingGate gate, int count) throws InterruptedException {
    while (gate.waiting() < count) {
      Thread.sleep(1);
    }
  }
}
