package dev.aviary.domain.profile;

import dev.aviary.domain.shared.MediaKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The pictures of a profile; what an account has not chosen is shown by a default. */
public record ProfileMedia(Optional<Avatar> avatar, Optional<Cover> cover) {

  /** What every account starts with. */
  public static final ProfileMedia NONE = new ProfileMedia(Optional.empty(), Optional.empty());

  /** Shown where there is none of one's own (wire contract, sections 5 and 6). */
  public static final MediaKey DEFAULT_AVATAR = new MediaKey("upload/default/avatar.png");

  public static final MediaKey DEFAULT_ICON = new MediaKey("upload/default/avatar_50x50.png");
  public static final MediaKey DEFAULT_COVER = new MediaKey("upload/default/cover.png");

  /** The square portrait to show. */
  public MediaKey shownAvatar() {
    return avatar.map(Avatar::picture).orElse(DEFAULT_AVATAR);
  }

  /** The portrait to show where there is room for 50 by 50. */
  public MediaKey shownIcon() {
    return avatar.map(Avatar::icon).orElse(DEFAULT_ICON);
  }

  /** The banner of three to one to show. */
  public MediaKey shownCover() {
    return cover.map(Cover::picture).orElse(DEFAULT_COVER);
  }

  public ProfileMedia with(Avatar chosen) {
    return new ProfileMedia(Optional.of(chosen), cover);
  }

  public ProfileMedia with(Cover chosen) {
    return new ProfileMedia(avatar, Optional.of(chosen));
  }

  /** What is kept of these pictures and not of the others. */
  public Set<MediaKey> keysNotIn(ProfileMedia others) {
    Set<MediaKey> keys = keys();
    keys.removeAll(others.keys());
    return keys;
  }

  /** All that is kept of these pictures. */
  public Set<MediaKey> keys() {
    Set<MediaKey> keys = new HashSet<>();
    avatar.map(Avatar::media).ifPresent(keys::addAll);
    cover.map(Cover::media).ifPresent(keys::addAll);
    return keys;
  }
}
