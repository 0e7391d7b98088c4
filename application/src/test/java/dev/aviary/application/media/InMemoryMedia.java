package dev.aviary.application.media;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table in memory of the pictures to be removed. */
public final class InMemoryMedia implements MediaRemovals {

  private final Map<MediaKey, Instant> due;

  public InMemoryMedia(InMemoryDatabase database) {
    this.due = database.table();
  }

  @Override
  public void schedule(Collection<MediaKey> keys, Instant moment) {
    keys.forEach(key -> due.put(key, moment));
  }

  @Override
  public void hasten(Collection<MediaKey> keys, Instant moment) {
    keys.forEach(key -> due.computeIfPresent(key, (same, before) -> moment));
  }

  @Override
  public boolean withdraw(MediaKey key) {
    return due.remove(key) != null;
  }

  @Override
  public List<MediaKey> take(int limit, Instant now) {
    return due(now)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  @Override
  public int countDue(Instant at) {
    return (int) due(at).count();
  }

  private Stream<Map.Entry<MediaKey, Instant>> due(Instant at) {
    return due.entrySet().stream()
        .filter(
            entry -> !entry.getValue().isAfter(at) || entry.getValue().isAfter(at.plus(FARTHEST)));
  }

  @Override
  public void forget(MediaKey key) {
    due.remove(key);
  }
}
