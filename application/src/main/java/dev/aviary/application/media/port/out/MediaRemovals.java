package dev.aviary.application.media.port.out;

import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The pictures whose bytes are to be removed, and when. An entry is written before the bytes of a
 * new picture are kept, and withdrawn in the transaction that comes to refer to it; it is written
 * again in the transaction that ends the last reference, and forgotten once the bytes are gone. So
 * whatever a crash interrupts, no bytes stay that nothing refers to.
 */
public interface MediaRemovals {

  /** Nobody notes a moment farther ahead: one that is was noted by a clock that was ahead. */
  Duration FARTHEST = Duration.ofHours(2);

  /** Notes that these are to be removed at this moment; one noted before gets the new moment. */
  void schedule(Collection<MediaKey> keys, Instant due);

  /** Brings entries forward to this moment. One that was withdrawn stays withdrawn. */
  void hasten(Collection<MediaKey> keys, Instant due);

  /**
   * Withdraws an entry, for a picture that is now referred to.
   *
   * @return false when there is none: its bytes may be gone
   */
  boolean withdraw(MediaKey key);

  /**
   * Up to {@code limit} of those due or {@link #FARTHEST} ahead, none of which another transaction
   * is given before this one ends.
   */
  List<MediaKey> take(int limit, Instant now);

  /** How many would be taken at a moment, were there no limit. */
  int countDue(Instant at);

  /** Forgets one whose bytes are gone. Idempotent. */
  void forget(MediaKey key);
}
