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

  /**
   * One row at least, for the mark. Nothing from the oldest that is kept on was forgotten, and so
   * nothing from a mark on that is not before it.
   */
  private static final String SINCE =
      """
      SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint), session_id,
        coalesce((SELECT ended_by FROM ended_sessions ORDER BY ended_by LIMIT 1)
          <= CAST(CAST(:mark AS text) AS xid8), true)
      FROM (SELECT 1) AS always
      LEFT JOIN ended_sessions ON ended_by >= CAST(CAST(:mark AS text) AS xid8)
      """;

  /**
   * By the database's own clock, which wrote down the end. Of what ended longer ago, the last stays
   * and says that what was before it is forgotten: the clock may have been set, and a server that
   * stood still may not have been told. It is of before all that goes on, or what is before it
   * might yet come to light.
   */
  private static final String FORGET =
      """
      DELETE FROM ended_sessions WHERE ended_by < (
        SELECT ended_by FROM ended_sessions
        WHERE ended_at < now() - make_interval(secs => :seconds)
          AND ended_by < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY ended_by DESC LIMIT 1)
      """;

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
    Object[] first = rows.getFirst();
    return new News(sessions, ((Number) first[0]).longValue(), (Boolean) first[2]);
  }

  @Override
  public void forget(Duration age) {
    getSession()
        .createNativeMutationQuery(FORGET)
        .setParameter("seconds", age.toSeconds())
        .executeUpdate();
  }
}
