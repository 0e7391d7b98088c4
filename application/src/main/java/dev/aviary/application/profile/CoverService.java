package dev.aviary.application.profile;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.in.Upload;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.profile.port.in.ChangeCover;
import dev.aviary.application.profile.port.in.MoveCover;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

final class CoverService implements ChangeCover, MoveCover {

  /** Each try after the first means that another cover was chosen during the one before. */
  private static final int TRIES = 5;

  private final PictureCodec codec;
  private final MediaStore store;
  private final NewMedia newMedia;
  private final Accounts accounts;
  private final Transactions transactions;
  private final ProfilePictures pictures;

  CoverService(
      PictureCodec codec,
      MediaStore store,
      NewMedia newMedia,
      Accounts accounts,
      Transactions transactions) {
    this.codec = codec;
    this.store = store;
    this.newMedia = newMedia;
    this.accounts = accounts;
    this.transactions = transactions;
    this.pictures = new ProfilePictures(accounts, newMedia);
  }

  @Override
  public Cover change(AccountId owner, Optional<Upload> upload) {
    try (Picture original =
            upload
                .flatMap(file -> codec.render(file, Cover::originalFraming))
                .orElseThrow(() -> new DomainException(ErrorCode.COVER_INVALID));
        Picture shown = codec.render(original, Cover::middle).orElseThrow()) {
      var cover =
          new Cover(
              newMedia.name(MediaKind.COVER_ORIGINAL, original.format()),
              newMedia.name(MediaKind.COVER, shown.format()));
      pictures.replace(
          owner,
          Map.of(cover.original(), original, cover.picture(), shown),
          media -> Optional.of(media.with(cover)));
      return cover;
    }
  }

  @Override
  public Cover move(AccountId owner, int position) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Cover> moved = moveCurrent(owner, position);
      if (moved.isPresent()) {
        return moved.get();
      }
    }
    throw new IllegalStateException("another cover was chosen during each of " + TRIES + " tries");
  }

  /** Empty when another cover was chosen meanwhile. */
  private Optional<Cover> moveCurrent(AccountId owner, int position) {
    MediaKey original = currentOriginal(owner);
    var source = store.find(original);
    if (source.isEmpty()) {
      return unlessCurrent(owner, original, new NoSuchElementException("no such picture"));
    }
    try (Picture shown =
        codec.render(source.get(), size -> Cover.at(position, size)).orElseThrow()) {
      var moved = new Cover(original, newMedia.name(MediaKind.MOVED_COVER, shown.format()));
      return replace(owner, moved, shown) ? Optional.of(moved) : Optional.empty();
    } catch (MediaUnavailableException e) {
      return unlessCurrent(owner, original, e);
    }
  }

  /** What is missing may have been replaced meanwhile. */
  private Optional<Cover> unlessCurrent(
      AccountId owner, MediaKey original, RuntimeException missing) {
    if (currentOriginal(owner).equals(original)) {
      throw new MediaUnavailableException("the original of a cover cannot be read", missing);
    }
    return Optional.empty();
  }

  private boolean replace(AccountId owner, Cover moved, Picture shown) {
    return pictures.replace(
        owner,
        Map.of(moved.picture(), shown),
        media ->
            media
                .cover()
                .filter(current -> current.original().equals(moved.original()))
                .map(current -> media.with(moved)));
  }

  private MediaKey currentOriginal(AccountId owner) {
    return transactions
        .inTransaction(() -> accounts.find(owner))
        .map(Account::media)
        .flatMap(media -> media.cover())
        .map(Cover::original)
        .orElseThrow(() -> new DomainException(ErrorCode.COVER_POSITION_INVALID));
  }
}
