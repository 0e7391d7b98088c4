package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PictureGateTest {

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final PictureGate gate = gate(2, Duration.ofSeconds(15));

  private static PictureGate gate(int maxWaiting, Duration maxWait) {
    return new PictureGate(new PictureBudget(100, maxWaiting, maxWait));
  }

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @Test
  void enter_asLongAsThereIsMemory_isLetIn() {
    try (PictureGate.Share first = gate.enter(60);
        PictureGate.Share second = gate.enter(40)) {
      assertThat(first).isNotSameAs(second);
    }
  }

  @Test
  void enter_whenTheHolderEnds_isLetIn() throws Exception {
    PictureGate.Share holder = gate.enter(60);
    Future<?> waiter = callers.submit(() -> gate.enter(41).close());
    awaitWaiting(1);
    assertThat(waiter.isDone()).isFalse();

    holder.close();

    waiter.get(10, TimeUnit.SECONDS);
  }

  @Test
  void shrink_whenTheHolderNeedsLess_letsIn() throws Exception {
    PictureGate.Share holder = gate.enter(100);
    Future<?> waiter = callers.submit(() -> gate.enter(70).close());
    awaitWaiting(1);

    holder.shrink(30);

    waiter.get(10, TimeUnit.SECONDS);
    holder.close();
    holder.close();
    gate.enter(100).close();
  }

  @Test
  void enter_aSmallOneAfterALargeOne_waitsItsTurn() throws Exception {
    PictureGate.Share holder = gate.enter(60);
    Future<?> large = callers.submit(() -> gate.enter(100).close());
    awaitWaiting(1);
    Future<?> small = callers.submit(() -> gate.enter(1).close());
    awaitWaiting(2);
    assertThat(small.isDone()).isFalse();

    holder.close();

    large.get(10, TimeUnit.SECONDS);
    small.get(10, TimeUnit.SECONDS);
  }

  @Test
  void enter_behindTooMany_isTurnedAway() throws Exception {
    try (PictureGate.Share holder = gate.enter(100)) {
      callers.execute(() -> gate.enter(1));
      callers.execute(() -> gate.enter(1));
      awaitWaiting(2);

      assertThatExceptionOfType(MediaUnavailableException.class)
          .isThrownBy(() -> gate.enter(1))
          .withMessage("too many pictures are being decoded");
      assertThat(holder.grow(100)).isTrue();
    }
  }

  @Test
  void enter_longerThanOneMayWait_isTurnedAwayAndOutOfTheWay() {
    PictureGate impatient = gate(2, Duration.ofMillis(20));
    try (PictureGate.Share holder = impatient.enter(60)) {
      assertThatExceptionOfType(MediaUnavailableException.class)
          .isThrownBy(() -> impatient.enter(100));
      assertThat(impatient.waiting()).isZero();
      assertThat(holder.grow(100)).isTrue();
    }
    impatient.enter(100).close();
  }

  @Test
  void enter_interrupted_isTurnedAway() throws Exception {
    try (PictureGate.Share holder = gate.enter(100)) {
      Future<Boolean> waiter = callers.submit(this::isTurnedAwayWithTheFlagSet);
      awaitWaiting(1);
      Thread.sleep(5);
      assertThat(holder.grow(1)).isTrue();
      callers.shutdownNow();
      assertThat(waiter.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(gate.waiting()).isZero();
    }
  }

  private boolean isTurnedAwayWithTheFlagSet() {
    try {
      gate.enter(1).close();
      return false;
    } catch (MediaUnavailableException e) {
      return Thread.currentThread().isInterrupted();
    }
  }

  @Test
  void enter_withMoreThanThereEverIs_isRejected() {
    assertThatExceptionOfType(RejectedPictureException.class).isThrownBy(() -> gate.enter(101));
  }

  @Test
  void grow_onlyToWhatIsFree() {
    try (PictureGate.Share share = gate.enter(10)) {
      assertThat(share.grow(100)).isTrue();
      assertThat(share.grow(50)).isTrue();
      assertThatExceptionOfType(RejectedPictureException.class).isThrownBy(() -> share.grow(101));
    }
    gate.enter(100).close();
  }

  @Test
  void grow_whenOthersHoldTheRest_isNotDone() {
    PictureGate.Share other = gate.enter(90);
    try (PictureGate.Share share = gate.enter(10)) {
      assertThat(share.grow(11)).isFalse();
      other.close();
      assertThat(share.grow(11)).isTrue();
    }
    gate.enter(100).close();
  }

  private void awaitWaiting(int count) throws InterruptedException {
    while (gate.waiting() < count) {
      Thread.sleep(1);
    }
  }
}
