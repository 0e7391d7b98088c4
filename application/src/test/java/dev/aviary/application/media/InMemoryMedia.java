package dev.aviary.application.media;

import dev.aviary.application.media.port.out.ErasedMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.shared.MediaKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pictures in memory: a table of those to be removed, and what is kept. */
public final class InMemoryMedia implements ErasedMedia, MediaStore {

  private final Map<MediaKey, Boolean> erased;
  private final Set<MediaKey> kept = new HashSet<>();
  private final Set<MediaKey> stuck = new HashSet<>();

  public InMemoryMedia(InMemoryDatabase database) {
    this.erased = database.table();
  }

  @Override
  public List<MediaKey> take(int limit) {
    return erased.keySet().stream().limit(limit).toList();
  }

  @Override
  public void forget(MediaKey key) {
    erased.remove(key);
  }

  @Override
  public boolean remove(MediaKey key) {
    if (stuck.contains(key)) {
      return false;
    }
    kept.remove(key);
    return true;
  }

  /** Notes a picture as to be removed. */
  public void erase(MediaKey key) {
    erased.put(key, true);
  }

  /** Keeps a picture. */
  public void keep(MediaKey key) {
    kept.add(key);
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
    return kept.contains(key);
  }
}
