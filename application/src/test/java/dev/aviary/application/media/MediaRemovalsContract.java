package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of removals does. Others may have entries in it. */
public abstract class MediaRemovalsContract {

  protected static final Instant NOW = Instant.parse("2020-11-21T15:11:00.123456Z");
  protected final MediaKey first = key();
  protected final MediaKey second = key();

  protected abstract Transactions transactions();

  protected abstract MediaRemovals removals();

  @Test
  void take_due_isGivenFromThatMomentOn() {
    schedule(NOW, first);

    assertThat(mine(NOW.minusNanos(1000))).isEmpty();
    assertThat(mine(NOW)).containsExactly(first);
    assertThat(mine(NOW.plusSeconds(1))).containsExactly(first);
  }

  @Test
  void schedule_again_isDueAtTheNewMoment() {
    schedule(NOW.plusSeconds(60), first, second);
    schedule(NOW, first);
    assertThat(mine(NOW)).containsExactly(first);

    schedule(NOW.plusSeconds(60), first);
    assertThat(mine(NOW)).isEmpty();
  }

  /** Noted when the clock was ahead: it would stay for as long as that was. */
  @Test
  void take_fartherAheadThanAnybodyNotes_isGiven() {
    schedule(NOW.plus(MediaRemovals.FARTHEST), first);
    schedule(NOW.plus(MediaRemovals.FARTHEST).plusSeconds(1), second);

    assertThat(mine(NOW)).containsExactly(second);
  }

  @Test
  void countDue_scheduled_isAsManyAsWouldBeGiven() {
    int before = in(() -> removals().countDue(NOW));
    schedule(NOW, first);
    schedule(NOW.plusSeconds(1), second);

    assertThat(in(() -> removals().countDue(NOW))).isEqualTo(before + 1);
    assertThat(in(() -> removals().countDue(NOW.plusSeconds(1)))).isGreaterThan(before + 1);
  }

  @Test
  void hasten_scheduled_isDueAtOnce() {
    schedule(NOW.plusSeconds(60), first, second);

    hasten(first);

    assertThat(mine(NOW)).containsExactly(first);
  }

  @Test
  void hasten_withdrawn_staysWithdrawn() {
    schedule(NOW.plusSeconds(60), first);
    in(() -> removals().withdraw(first));

    hasten(first);

    assertThat(mine(NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void withdraw_scheduled_forgetsItOnce() {
    schedule(NOW, first, second);

    assertThat(in(() -> removals().withdraw(first))).isTrue();
    assertThat(in(() -> removals().withdraw(first))).isFalse();

    assertThat(mine(NOW)).containsExactly(second);
  }

  @Test
  void withdraw_neverScheduled_saysSo() {
    assertThat(in(() -> removals().withdraw(first))).isFalse();
  }

  @Test
  void forget_isIdempotent() {
    schedule(NOW, first);

    forget(first);
    forget(first);

    assertThat(mine(NOW)).isEmpty();
  }

  @Test
  void take_limited_givesThoseLongestDue() {
    schedule(Instant.EPOCH.plusSeconds(1), second);
    schedule(Instant.EPOCH, first);

    assertThat(in(() -> removals().take(1, NOW))).containsExactly(first);
  }

  private void schedule(Instant due, MediaKey... keys) {
    in(
        () -> {
          removals().schedule(List.of(keys), due);
          return due;
        });
  }

  private void hasten(MediaKey key) {
    in(
        () -> {
          removals().hasten(Set.of(key), NOW);
          return key;
        });
  }

  private void forget(MediaKey key) {
    in(
        () -> {
          removals().forget(key);
          return key;
        });
  }

  private List<MediaKey> mine(Instant now) {
    return in(() -> removals().take(1000, now)).stream()
        .filter(Set.of(first, second)::contains)
        .toList();
  }

  protected final <T> T in(Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  private static MediaKey key() {
    return new MediaKey("upload/images/2020/11/" + UUID.randomUUID() + ".jpg");
  }
}
