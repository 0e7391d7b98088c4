package dev.aviary.adapters.persistence.media;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PanacheMediaRemovals
    implements MediaRemovals, PanacheRepositoryBase<MediaRemovalRow, String> {

  /**
   * In the order of the keys, so that two transactions with the same ones wait, and never lock up.
   */
  private static final String SCHEDULE =
      """
      INSERT INTO media_removals (media_key, due_at)
      SELECT key, :due FROM unnest(:keys) AS key ORDER BY key
      ON CONFLICT (media_key) DO UPDATE SET due_at = excluded.due_at
      """;

  private static final String HASTEN =
      "UPDATE media_removals SET due_at = :due WHERE media_key = ANY(:keys)";

  private static final String DUE =
      " FROM media_removals WHERE due_at <= :now OR due_at > :farthest";

  private static final String COUNT = "SELECT count(*)" + DUE;

  private static final String TAKE =
      "SELECT media_key"
          + DUE
          + """
             ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED
            """;

  @Override
  public void schedule(Collection<MediaKey> keys, Instant due) {
    set(SCHEDULE, keys, due);
  }

  @Override
  public void hasten(Collection<MediaKey> keys, Instant due) {
    set(HASTEN, keys, due);
  }

  @Override
  public boolean withdraw(MediaKey key) {
    return delete("mediaKey", key.value()) == 1;
  }

  @Override
  public List<MediaKey> take(int limit, Instant now) {
    return getSession()
        .createNativeQuery(TAKE, String.class)
        .setParameter("now", now)
        .setParameter("farthest", now.plus(FARTHEST))
        .setParameter("limit", limit)
        .getResultStream()
        .map(MediaKey::new)
        .toList();
  }

  @Override
  public int countDue(Instant at) {
    return getSession()
        .createNativeQuery(COUNT, Long.class)
        .setParameter("now", at)
        .setParameter("farthest", at.plus(FARTHEST))
        .getSingleResult()
        .intValue();
  }

  @Override
  public void forget(MediaKey key) {
    delete("mediaKey", key.value());
  }

  private void set(String sql, Collection<MediaKey> keys, Instant due) {
    getSession()
        .createNativeMutationQuery(sql)
        .setParameter("due", due)
        .setParameter("keys", keys.stream().map(MediaKey::value).toArray(String[]::new))
        .executeUpdate();
  }
}
