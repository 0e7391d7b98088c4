package dev.aviary.application.profile;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.in.Upload;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.profile.port.in.ChangeAvatar;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Map;
import java.util.Optional;

final class ChangeAvatarService implements ChangeAvatar {

  private final PictureCodec codec;
  private final NewMedia newMedia;
  private final ProfilePictures pictures;

  ChangeAvatarService(PictureCodec codec, NewMedia newMedia, ProfilePictures pictures) {
    this.codec = codec;
    this.newMedia = newMedia;
    this.pictures = pictures;
  }

  @Override
  public Avatar change(AccountId owner, Optional<Upload> upload) {
    try (Picture portrait =
            upload
                .flatMap(file -> codec.render(file, Avatar::framing))
                .orElseThrow(() -> new DomainException(ErrorCode.AVATAR_INVALID));
        Picture icon = codec.render(portrait, Avatar::iconFraming).orElseThrow()) {
      var avatar = new Avatar(newMedia.name(MediaKind.AVATAR, portrait.format()));
      pictures.replace(
          owner,
          Map.of(avatar.picture(), portrait, avatar.icon(), icon),
          media -> Optional.of(media.with(avatar)));
      return avatar;
    }
  }
}
