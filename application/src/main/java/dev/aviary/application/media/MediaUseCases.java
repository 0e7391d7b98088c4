package dev.aviary.application.media;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.in.ViewMedia;
import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;

/** Builds the media use cases on their ports. */
public final class MediaUseCases {

  private MediaUseCases() {}

  public static EraseMedia eraseMedia(
      MediaRemovals removals, MediaStore store, Transactions transactions, SharedClock clock) {
    return new EraseMediaService(removals, store, transactions, clock);
  }

  public static ViewMedia viewMedia(DefaultPictures defaults, MediaStore store) {
    return new ViewMediaService(defaults, store);
  }
}
