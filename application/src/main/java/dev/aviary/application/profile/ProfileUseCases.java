package dev.aviary.application.profile;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.profile.port.in.ChangeAvatar;
import dev.aviary.application.profile.port.in.ChangeCover;
import dev.aviary.application.profile.port.in.EditPrivacy;
import dev.aviary.application.profile.port.in.MoveCover;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;

/** Builds the profile use cases on their ports. */
public final class ProfileUseCases {

  private final Accounts accounts;
  private final Relationships relationships;
  private final Transactions transactions;

  public ProfileUseCases(
      Accounts accounts, Relationships relationships, Transactions transactions) {
    this.accounts = accounts;
    this.relationships = relationships;
    this.transactions = transactions;
  }

  public ViewProfile viewProfile() {
    return new ViewProfileService(accounts, new ProfileAccess(relationships), transactions);
  }

  public EditPrivacy editPrivacy() {
    return new EditPrivacyService(accounts, transactions);
  }

  public ChangeAvatar changeAvatar(PictureCodec codec, NewMedia newMedia) {
    return new ChangeAvatarService(codec, newMedia, new ProfilePictures(accounts, newMedia));
  }

  public ChangeCover changeCover(PictureCodec codec, MediaStore store, NewMedia newMedia) {
    return covers(codec, store, newMedia);
  }

  public MoveCover moveCover(PictureCodec codec, MediaStore store, NewMedia newMedia) {
    return covers(codec, store, newMedia);
  }

  private CoverService covers(PictureCodec codec, MediaStore store, NewMedia newMedia) {
    return new CoverService(codec, store, newMedia, accounts, transactions);
  }
}
