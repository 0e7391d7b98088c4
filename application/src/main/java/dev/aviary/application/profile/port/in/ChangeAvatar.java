package dev.aviary.application.profile.port.in;

import dev.aviary.application.media.port.in.Upload;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.shared.AccountId;
import java.util.Optional;

/** Gives an account a new avatar (seed 002, {@code avatar}). */
public interface ChangeAvatar {

  /**
   * Replaces the avatar; the one before is removed soon afterwards. Of two at once, one stays.
   *
   * @param upload the picture, empty when none was sent
   * @throws dev.aviary.domain.shared.DomainException {@code AVATAR_INVALID} unless it is an
   *     acceptable picture
   * @throws dev.aviary.application.media.port.out.MediaUnavailableException when it cannot be kept
   *     now; nothing is changed then
   */
  Avatar change(AccountId owner, Optional<Upload> upload);
}
