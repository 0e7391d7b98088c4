package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.profile.AccountRow;
import dev.aviary.adapters.persistence.profile.IdentityColumns;
import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Viewer;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheFollowLists implements FollowLists, PanacheRepositoryBase<FollowRow, FollowRow.Key> {

  /**
   * Each follow with the account at its other end and what the viewer is to it. That the viewer
   * follows it is asked by a scalar subquery, once a row: for an {@code exists}, PostgreSQL may
   * read all that the viewer follows.
   */
  private static final String PAGE =
      """
      select follow.id, account, account.id = :viewer,
        (select own.id from FollowRow own
         where own.key.followerId = :viewer and own.key.followedId = account.id)
      from FollowRow follow
      join AccountRow account on account.id = follow.key.%s
      where follow.key.%s = :of and follow.id < :before and %s
      order by follow.id desc
      """;

  private static final String NOT_BLOCKED = BlockRow.noneBetween(":viewer", "account.id");
  private static final String FOLLOWERS = PAGE.formatted("followerId", "followedId", NOT_BLOCKED);
  private static final String FOLLOWING = PAGE.formatted("followedId", "followerId", NOT_BLOCKED);

  private static final Sql REQUESTS =
      Sql.of(
          """
          SELECT request.id, request.requester_id, request.addressee_id, request.since, about, email,
                 last_active_at,\s"""
              + IdentityColumns.of("requester")
              + """
                 FROM follow_requests request
                JOIN accounts requester ON requester.id = request.requester_id
                WHERE request.addressee_id = :addressee AND request.id < :before
                ORDER BY request.id DESC LIMIT :limit
                """);

  private record Line(Long id, AccountRow account, Boolean self, @Nullable Long own) {}

  private final Statements statements;

  PanacheFollowLists(Statements statements) {
    this.statements = statements;
  }

  @Override
  public List<Listed> followers(
      AccountId of, AccountId viewer, Optional<FollowId> before, int limit) {
    return page(FOLLOWERS, of, viewer, before, limit);
  }

  @Override
  public List<Listed> following(
      AccountId of, AccountId viewer, Optional<FollowId> before, int limit) {
    return page(FOLLOWING, of, viewer, before, limit);
  }

  @Override
  public List<Waiting> requests(AccountId addressee, Optional<FollowRequestId> before, int limit) {
    return statements.rows(
        REQUESTS
            .set("addressee", addressee.value())
            .set("before", before.map(FollowRequestId::value).orElse(Long.MAX_VALUE))
            .set("limit", limit),
        PanacheFollowLists::waiting);
  }

  private List<Listed> page(
      String query, AccountId of, AccountId viewer, Optional<FollowId> before, int limit) {
    return getEntityManager()
        .createQuery(query, Line.class)
        .setParameter("of", of.value())
        .setParameter("viewer", viewer.value())
        .setParameter("before", before.map(FollowId::value).orElse(Long.MAX_VALUE))
        .setMaxResults(limit)
        .getResultStream()
        .map(PanacheFollowLists::listed)
        .toList();
  }

  private static Listed listed(Line line) {
    Account account = line.account().toAccount();
    // Who is parted from the viewer by a block is not on the page.
    return new Listed(
        new FollowId(line.id()), account, new Viewer(line.self(), line.own() != null, false));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        new FollowRequest.Pending(
            new FollowRequestId(row.getLong(1)),
            new AccountId(row.getLong(2)),
            new AccountId(row.getLong(3)),
            Statements.instant(row, 4)),
        new Requester(
            IdentityColumns.read(row, 8),
            row.getString(5),
            new EmailAddress(row.getString(6)),
            Statements.instant(row, 7)));
  }
}
