package dev.aviary.application.media;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.out.ErasedMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.port.out.Transactions;

/** Builds the media use cases on their ports. */
public final class MediaUseCases {

  private MediaUseCases() {}

  public static EraseMedia eraseMedia(
      ErasedMedia erased, MediaStore store, Transactions transactions) {
    return new EraseMediaService(erased, store, transactions);
  }
}
