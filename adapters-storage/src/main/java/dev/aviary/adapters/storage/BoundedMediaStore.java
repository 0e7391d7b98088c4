package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Another store, for so many at once as a {@link StorageBudget} says. */
final class BoundedMediaStore implements MediaStore {

  private final MediaStore store;
  private final StorageGate gate;
  private final boolean whileRead;

  BoundedMediaStore(MediaStore store, StorageBudget budget) {
    this.store = store;
    this.gate = new StorageGate(budget);
    this.whileRead = budget.whileRead();
  }

  @Override
  public void put(MediaKey key, Picture picture) {
    try (var _ = gate.enter()) {
      store.put(key, picture);
    }
  }

  @Override
  public Optional<StoredPicture> find(MediaKey key) {
    try (var _ = gate.enter()) {
      return store.find(key).map(Bounded::new);
    }
  }

  /** Whoever removes pictures does so one by one. */
  @Override
  public boolean remove(MediaKey key) {
    return store.remove(key);
  }

  /** Nothing is asked for it. */
  @Override
  public Optional<String> temporaryAddress(MediaKey key) {
    return store.temporaryAddress(key);
  }

  /** It tells of storage, not of how many are there. */
  @Override
  public void check() {
    store.check();
  }

  final class Bounded implements StoredPicture {

    private final StoredPicture found;

    Bounded(StoredPicture found) {
      this.found = found;
    }

    @Override
    public long size() {
      return found.size();
    }

    @Override
    public InputStream open(long first, long count) {
      StorageGate.Place place = gate.enter();
      boolean held = false;
      try {
        InputStream bytes = found.open(first, count);
        held = whileRead;
        return held ? leaving(bytes, place) : bytes;
      } finally {
        if (!held) {
          place.close();
        }
      }
    }
  }

  private static InputStream leaving(InputStream bytes, StorageGate.Place place) {
    return new FilterInputStream(bytes) {
      @Override
      public void close() throws IOException {
        try {
          super.close();
        } finally {
          place.close();
        }
      }
    };
  }
}
