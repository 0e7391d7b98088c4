package dev.aviary.application.media;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps new pictures in the order that loses nothing and leaves nothing behind: that it is to be
 * removed is noted first, then its bytes are kept, then one transaction refers to it and withdraws
 * the note. Whatever happens in between, the note stays and the bytes go.
 */
public final class NewMedia {

  /** Far longer than a request takes, so that only what nobody will refer to falls due. */
  private static final Duration UNTIL_ORPHANED = Duration.ofHours(1);

  /** Due whatever the clock says, and is set to later. */
  private static final Instant NOW_AND_EVER = Instant.EPOCH;

  private final MediaRemovals removals;
  private final MediaStore store;
  private final RandomBytes random;
  private final Transactions transactions;
  private final SharedClock clock;

  public NewMedia(
      MediaRemovals removals,
      MediaStore store,
      RandomBytes random,
      Transactions transactions,
      SharedClock clock) {
    this.removals = removals;
    this.store = store;
    this.random = random;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A new name. */
  public MediaKey name(MediaKind kind, PictureFormat format) {
    return kind.name(clock.instant(), random.next(MediaKind.SECRET_BYTES), format);
  }

  /**
   * Keeps pictures, runs the transaction that may come to {@link #refer} to them, and gives them up
   * at once unless it did. Not inside a transaction: that they may have to go must be durable
   * before their bytes are there. When the transaction failed, a commit may only not have been
   * answered, and a database that is away would keep the caller waiting once more: then they are
   * left to their note.
   *
   * @param referring runs in a transaction
   * @param referred tells by its result whether it refers to them
   * @throws dev.aviary.application.media.port.out.MediaUnavailableException when storage does not
   *     take them
   */
  public <T> T keep(Map<MediaKey, Picture> pictures, Supplier<T> referring, Predicate<T> referred) {
    // What storage did not take in time may still be on its way, so its note stays for the hour.
    keep(pictures);
    T result;
    try {
      result = transactions.inTransaction(referring);
    } catch (DomainException refusal) {
      discard(pictures.keySet());
      throw refusal;
    }
    if (!referred.test(result)) {
      discard(pictures.keySet());
    }
    return result;
  }

  /** Keeps pictures until something refers to them, and for an hour if nothing does. */
  void keep(Map<MediaKey, Picture> pictures) {
    transactions.run(
        () -> removals.schedule(pictures.keySet(), clock.instant().plus(UNTIL_ORPHANED)));
    pictures.forEach(store::put);
  }

  /**
   * Goes into the transaction that refers to them.
   *
   * @throws IllegalStateException when that took longer than they are kept
   */
  public void refer(Collection<MediaKey> keys) {
    if (!keys.stream().allMatch(removals::withdraw)) {
      throw new IllegalStateException("a new picture was removed before anything referred to it");
    }
  }

  /** Goes into the transaction that ends the last reference to them. */
  public void release(Collection<MediaKey> keys) {
    removals.schedule(keys, NOW_AND_EVER);
  }

  /** Gives up pictures that nothing refers to. */
  private void discard(Collection<MediaKey> keys) {
    transactions.run(() -> removals.hasten(keys, NOW_AND_EVER));
  }
}
