package dev.aviary.application.media;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.in.ViewMedia;
import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import java.util.function.LongSupplier;

/** Builds the media use cases on their ports. */
public final class MediaUseCases {

  private MediaUseCases() {}

  /**
   * @param nanoTime a clock that nobody sets, as {@link System#nanoTime}
   */
  public static EraseMedia eraseMedia(
      MediaRemovals removals,
      MediaStore store,
      Transactions transactions,
      SharedClock clock,
      LongSupplier nanoTime) {
    return new EraseMediaService(removals, store, transactions, clock, nanoTime);
  }

  public static ViewMedia viewMedia(DefaultPictures defaults, MediaStore store) {
    return new ViewMediaService(defaults, store);
  }
}
