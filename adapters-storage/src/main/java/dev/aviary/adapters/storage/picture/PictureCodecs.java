package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.domain.media.PictureLimits;

/** Makes codecs. */
public final class PictureCodecs {

  private PictureCodecs() {}

  /**
   * One for many threads, which share the budget.
   *
   * @param limits of each picture
   * @param budget of all that are worked on at once
   */
  public static PictureCodec create(PictureLimits limits, PictureBudget budget) {
    return new ImageCodec(limits, new PictureGate(budget));
  }
}
