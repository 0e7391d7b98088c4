package dev.aviary.adapters.persistence.session;

import dev.aviary.application.session.port.out.EndedSessions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sessions write down their end themselves, by a trigger. The mark is the first transaction that
 * was still going on, or yet to come, when this was asked: all before it were seen.
 */
@ApplicationScoped
class PanacheEndedSessions
    implements EndedSessions, PanacheRepositoryBase<SessionRow, SessionRow.Key> {

  /** One row at least, for the mark. */
  private static final String SINCE =
      """
      SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint), session_id
      FROM (SELECT 1) AS always
      LEFT JOIN ended_sessions ON ended_by >= CAST(CAST(:mark AS text) AS xid8)
      """;

  /** By the database's own clock, which wrote down the end. */
  private static final String FORGET =
      "DELETE FROM ended_sessions WHERE ended_at < now() - make_interval(secs => :seconds)";

  @Override
  public News since(long mark) {
    List<Object[]> rows =
        getSession()
            .createNativeQuery(SINCE, Object[].class)
            .setParameter("mark", mark)
            .getResultList();
    Set<UUID> sessions =
        rows.stream()
            .map(row -> (UUID) row[1])
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return new News(sessions, ((Number) rows.getFirst()[0]).longValue());
  }

  @Override
  public void forget(Duration age) {
    getSession()
        .createNativeMutationQuery(FORGET)
        .setParameter("seconds", age.toSeconds())
        .executeUpdate();
  }
}
