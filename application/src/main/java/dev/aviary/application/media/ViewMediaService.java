package dev.aviary.application.media;

import dev.aviary.application.media.port.in.ViewMedia;
import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;

final class ViewMediaService implements ViewMedia {

  private final DefaultPictures defaults;
  private final MediaStore store;

  ViewMediaService(DefaultPictures defaults, MediaStore store) {
    this.defaults = defaults;
    this.store = store;
  }

  @Override
  public Found find(MediaKey key) {
    Optional<StoredPicture> builtIn = defaults.find(key);
    return builtIn.isPresent() ? new BuiltIn(builtIn.get()) : stored(key);
  }

  private Found stored(MediaKey key) {
    // Asked even where storage itself would answer: a removed picture is not found, here and at
    // once.
    Optional<StoredPicture> stored = store.find(key);
    if (stored.isEmpty()) {
      return new Nowhere();
    }
    Optional<String> address = store.temporaryAddress(key);
    return address.isPresent() ? new Elsewhere(address.get()) : new Here(stored.get());
  }
}
