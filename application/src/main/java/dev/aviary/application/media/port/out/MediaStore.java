package dev.aviary.application.media.port.out;

import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;

/** Where the bytes of pictures are kept. Takes no part in transactions. */
public interface MediaStore {

  /**
   * Keeps a picture, durably once this returns. Nobody ever finds a part of it. One that is there
   * is replaced.
   *
   * @throws MediaUnavailableException when it may not have been kept
   */
  void put(MediaKey key, Picture picture);

  /**
   * The picture; empty when there is none.
   *
   * @throws MediaUnavailableException when storage does not answer
   */
  Optional<StoredPicture> find(MediaKey key);

  /**
   * Removes a picture for good. Idempotent: one that is not there is removed already.
   *
   * @return false when storage cannot remove it now; it says why in the log
   */
  boolean remove(MediaKey key);

  /**
   * An address at which a client may fetch the picture from storage itself for a short while; empty
   * where storage offers none, or is not to be asked by clients.
   */
  Optional<String> temporaryAddress(MediaKey key);

  /**
   * Whether pictures could be kept and found now.
   *
   * @throws MediaUnavailableException why not
   */
  void check();
}
