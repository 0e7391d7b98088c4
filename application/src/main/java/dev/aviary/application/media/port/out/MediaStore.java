package dev.aviary.application.media.port.out;

import dev.aviary.domain.shared.MediaKey;

/** Where the bytes of pictures are kept. Takes no part in transactions. */
public interface MediaStore {

  /**
   * Removes a picture for good. Idempotent: one that is not there is removed already.
   *
   * @return false when storage cannot remove it now; it says why in the log
   */
  boolean remove(MediaKey key);
}
