package dev.aviary.application.media.port.out;

import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;

/** The pictures that come with the server, below {@code upload/default}. */
public interface DefaultPictures {

  /** The picture; empty when there is none of this name. */
  Optional<StoredPicture> find(MediaKey key);
}
