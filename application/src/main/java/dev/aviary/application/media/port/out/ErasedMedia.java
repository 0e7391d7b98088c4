package dev.aviary.application.media.port.out;

import dev.aviary.domain.shared.MediaKey;
import java.util.List;

/**
 * The pictures whose messages were erased while their bytes are still kept. An entry is written in
 * the transaction that erases the message and forgotten once the bytes are gone, so that a crash in
 * between loses none.
 */
public interface ErasedMedia {

  /**
   * Up to {@code limit} of them, none of which another transaction is given before this one ends.
   */
  List<MediaKey> take(int limit);

  /** Forgets one whose bytes are gone. Idempotent. */
  void forget(MediaKey key);
}
