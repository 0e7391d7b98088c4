package dev.aviary.application.media;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures in memory. */
public final class InMemoryMediaStore implements MediaStore {

  private record Stored(InMemoryMediaStore store, MediaKey key, Picture picture)
      implements StoredPicture {

    @Override
    public long size() {
      return picture.size();
    }

    @Override
    public InputStream open(long first, long count) {
      Objects.checkFromIndexSize(first, count, size());
      store.check();
      if (!picture.equals(store.kept.get(key))) {
        throw new MediaUnavailableException("removed meanwhile", new IOException("removed"));
      }
      byte[] bytes = bytes(picture);
      return new ByteArrayInputStream(bytes, (int) first, (int) count);
    }
  }

  private final Map<MediaKey, Picture> kept = new ConcurrentHashMap<>();
  private final Set<MediaKey> stuck = ConcurrentHashMap.newKeySet();
  private volatile boolean down;

  @Override
  public void put(MediaKey key, Picture picture) {
    check();
    kept.put(key, picture);
  }

  @Override
  public Optional<StoredPicture> find(MediaKey key) {
    check();
    return Optional.ofNullable(kept.get(key)).map(picture -> new Stored(this, key, picture));
  }

  @Override
  public boolean remove(MediaKey key) {
    if (down || stuck.contains(key)) {
      return false;
    }
    kept.remove(key);
    return true;
  }

  @Override
  public Optional<String> temporaryAddress(MediaKey key) {
    return Optional.empty();
  }

  @Override
  public void check() {
    if (down) {
      throw new MediaUnavailableException("storage is down", new IOException("down"));
    }
  }

  /** Makes all of storage unavailable, or available again. */
  public void setDown(boolean value) {
    down = value;
  }

  /** Makes a picture one that cannot be removed, or can again. */
  public void setStuck(MediaKey key, boolean value) {
    if (value) {
      stuck.add(key);
    } else {
      stuck.remove(key);
    }
  }

  public boolean isKept(MediaKey key) {
    return kept.containsKey(key);
  }

  /** All that is kept. */
  public Set<MediaKey> keys() {
    return Set.copyOf(kept.keySet());
  }

  /** The bytes of a picture. */
  public static byte[] bytes(Picture picture) {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
