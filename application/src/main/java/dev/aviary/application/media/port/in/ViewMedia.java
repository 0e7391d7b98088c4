package dev.aviary.application.media.port.in;

import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;

/** Shows a picture to whoever knows its name. */
public interface ViewMedia {

  /** Where it is. */
  sealed interface Found {}

  /** A picture of somebody's, which is here. */
  record Here(StoredPicture picture) implements Found {}

  /** A picture of somebody's, to be fetched from this address for a short while. */
  record Elsewhere(String address) implements Found {}

  /** One that comes with the server; another version of it may have another content. */
  record BuiltIn(StoredPicture picture) implements Found {}

  /** There is none of this name, or none any more. */
  record Nowhere() implements Found {}

  /**
   * @throws dev.aviary.application.media.port.out.MediaUnavailableException when storage does not
   *     answer
   */
  Found find(MediaKey key);
}
