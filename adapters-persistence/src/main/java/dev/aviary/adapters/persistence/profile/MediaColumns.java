package dev.aviary.adapters.persistence.profile;

import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A profile's pictures as columns: null where there is none. */
final class MediaColumns {

  private MediaColumns() {}

  static ProfileMedia read(
      @Nullable String avatar, @Nullable String coverOriginal, @Nullable String cover) {
    return new ProfileMedia(
        key(avatar).map(Avatar::new),
        key(coverOriginal)
            .flatMap(original -> key(cover).map(shown -> new Cover(original, shown))));
  }

  private static Optional<MediaKey> key(@Nullable String column) {
    return Optional.ofNullable(column).map(MediaKey::new);
  }
}
