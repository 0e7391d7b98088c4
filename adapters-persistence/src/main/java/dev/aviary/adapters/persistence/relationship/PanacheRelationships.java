package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PanacheRelationships implements Relationships, PanacheRepositoryBase<FollowRequestRow, Long> {

  /**
   * In the order of their numbers, as everybody does, so that no two wait for each other. New
   * follows refer to these rows and are not kept waiting by this strength of lock.
   */
  private static final String LOCK =
      "SELECT id FROM accounts WHERE id IN (:low, :high) ORDER BY id FOR NO KEY UPDATE";

  private static final Sql BETWEEN = Sql.of(RelationshipColumns.BETWEEN_LOW_AND_HIGH);

  private static final String UNFOLLOW =
      "DELETE FROM follows WHERE follower_id = :from AND followed_id = :to";

  private static final String FOLLOW =
      "INSERT INTO follows (follower_id, followed_id, since) VALUES (:from, :to, :since)";

  private static final String FORGET_REQUEST =
      "DELETE FROM follow_requests WHERE requester_id = :from AND addressee_id = :to";

  private static final String REQUEST =
      """
      INSERT INTO follow_requests (id, requester_id, addressee_id, since)
      VALUES (:id, :from, :to, :since)
      """;

  private static final String UNBLOCK =
      "DELETE FROM blocks WHERE blocker_id = :from AND blocked_id = :to";

  private static final String BLOCK =
      "INSERT INTO blocks (blocker_id, blocked_id, since) VALUES (:from, :to, :since)";

  /** Under the conversation's lock, which whoever blocks has taken. */
  private static final String COUNT_BLOCK_CHANGE =
      """
      UPDATE conversations SET block_changes = block_changes + 1
      WHERE low_account_id = :low AND high_account_id = :high
      """;

  private static final String COUNT =
      """
      UPDATE accounts SET
        follower_count = follower_count + :followers,
        following_count = following_count + :following,
        pending_count = pending_count + :pending
      WHERE id = :id
      """;

  private final Statements statements;

  PanacheRelationships(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Optional<Relationship> between(AccountPair pair) {
    return RelationshipColumns.relationship(
        pair,
        statements.rows(
            BETWEEN.set("low", pair.low().value()).set("high", pair.high().value()),
            RelationshipColumns::read));
  }

  @Override
  public Optional<Relationship> lock(AccountPair pair) {
    getSession()
        .createNativeQuery(LOCK, Long.class)
        .setParameter("low", pair.low().value())
        .setParameter("high", pair.high().value())
        .getResultList();
    return between(pair);
  }

  @Override
  public FollowRequestId nextRequestId() {
    return new FollowRequestId(
        getSession()
            .createNativeQuery("SELECT nextval('follow_request_ids')", Long.class)
            .getSingleResult());
  }

  @Override
  public Optional<FollowRequest.Pending> findRequest(FollowRequestId id) {
    return findByIdOptional(id.value()).map(FollowRequestRow::toRequest);
  }

  @Override
  public void save(Relationship before, Relationship after) {
    for (AccountId side : List.of(before.pair().low(), before.pair().high())) {
      Map<String, Object> direction =
          Map.of("from", side.value(), "to", before.pair().partnerOf(side).value());
      end(before.of(side), after.of(side), direction);
      begin(before.of(side), after.of(side), direction);
      count(side, after.changeSince(before, side));
    }
    if (before.low().blocks() != after.low().blocks()
        || before.high().blocks() != after.high().blocks()) {
      change(
          COUNT_BLOCK_CHANGE,
          Map.of("low", before.pair().low().value(), "high", before.pair().high().value()));
    }
  }

  private void end(Stance before, Stance after, Map<String, Object> direction) {
    if (before.follows() && !after.follows()) {
      change(UNFOLLOW, direction);
    }
    if (before.asks() && !after.asks()) {
      change(FORGET_REQUEST, direction);
    }
    if (before.blocks() && !after.blocks()) {
      change(UNBLOCK, direction);
    }
  }

  private void begin(Stance before, Stance after, Map<String, Object> direction) {
    if (!before.follows()) {
      after.follow().ifPresent(it -> change(FOLLOW, direction, Map.of("since", it.since())));
    }
    if (!before.asks()) {
      after
          .request()
          .ifPresent(
              it -> change(REQUEST, direction, Map.of("id", it.id().value(), "since", it.since())));
    }
    if (!before.blocks()) {
      after.block().ifPresent(it -> change(BLOCK, direction, Map.of("since", it.since())));
    }
  }

  private void count(AccountId account, FollowCounts change) {
    if (!change.equals(FollowCounts.NONE)) {
      change(
          COUNT,
          Map.of("id", account.value(), "followers", change.followers()),
          Map.of("following", change.following(), "pending", change.pending()));
    }
  }

  @SafeVarargs
  private void change(String sql, Map<String, ?>... parameters) {
    var query = getSession().createNativeMutationQuery(sql);
    for (var some : parameters) {
      some.forEach(query::setParameter);
    }
    query.executeUpdate();
  }
}
