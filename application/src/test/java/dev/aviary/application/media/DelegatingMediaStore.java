package dev.aviary.application.media;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;

/** Another store, of which a test changes one thing. */
abstract class DelegatingMediaStore implements MediaStore {

  private final MediaStore store;

  DelegatingMediaStore(MediaStore store) {
    this.store = store;
  }

  @Override
  public void put(MediaKey key, Picture picture) {
    store.put(key, picture);
  }

  @Override
  public Optional<StoredPicture> find(MediaKey key) {
    return store.find(key);
  }

  @Override
  public boolean remove(MediaKey key) {
    return store.remove(key);
  }

  @Override
  public Optional<String> temporaryAddress(MediaKey key) {
    return store.temporaryAddress(key);
  }

  @Override
  public void check() {
    store.check();
  }
}
