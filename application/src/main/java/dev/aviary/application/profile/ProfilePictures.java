package dev.aviary.application.profile;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes the pictures of an account, and what is kept with them. */
final class ProfilePictures {

  private final Accounts accounts;
  private final NewMedia newMedia;

  ProfilePictures(Accounts accounts, NewMedia newMedia) {
    this.accounts = accounts;
    this.newMedia = newMedia;
  }

  /**
   * Keeps {@code pictures}, then has the account refer to them, as {@code change} says, and no
   * longer to what it referred to alone. The account's lock makes changes follow each other.
   *
   * @param change what the account shows then; empty to leave it as it is, and the pictures unused
   * @return whether it was changed
   */
  boolean replace(
      AccountId owner,
      Map<MediaKey, Picture> pictures,
      Function<ProfileMedia, Optional<ProfileMedia>> change) {
    return newMedia.keep(
        pictures, () -> refer(owner, pictures.keySet(), change), changed -> changed);
  }

  private boolean refer(
      AccountId owner,
      Collection<MediaKey> keys,
      Function<ProfileMedia, Optional<ProfileMedia>> change) {
    ProfileMedia before =
        accounts.lockMedia(owner).orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN));
    Optional<ProfileMedia> after = change.apply(before);
    after.ifPresent(
        media -> {
          newMedia.refer(keys);
          accounts.setMedia(owner, media);
          newMedia.release(before.keysNotIn(media));
        });
    return after.isPresent();
  }
}
