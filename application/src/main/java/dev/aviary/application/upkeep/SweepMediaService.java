package dev.aviary.application.upkeep;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.upkeep.port.in.SweepMedia;

final class SweepMediaService implements SweepMedia {

  private final EraseMedia eraseMedia;

  SweepMediaService(EraseMedia eraseMedia) {
    this.eraseMedia = eraseMedia;
  }

  @Override
  public Swept sweep() {
    return new Swept(eraseMedia.eraseAll(), eraseMedia.waiting());
  }
}
