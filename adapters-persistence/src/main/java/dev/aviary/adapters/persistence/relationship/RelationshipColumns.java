package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.profile.PrivacyColumns;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.domain.relationship.Block;
import dev.aviary.domain.relationship.Follow;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What two accounts are to each other: a row for each side. */
public final class RelationshipColumns {

  /** The rows of {@code :low} and {@code :high}, in this order; only of those that exist. */
  public static final String BETWEEN_LOW_AND_HIGH =
      """
      SELECT follows.since, request.id, request.since, blocks.since,
             profile_visibility, contact_privacy, follow_privacy, searchable
      FROM (VALUES (:low, :high), (:high, :low)) AS side (own, other)
      JOIN accounts ON accounts.id = own
      LEFT JOIN follows ON follower_id = own AND followed_id = other
      LEFT JOIN follow_requests request ON requester_id = own AND addressee_id = other
      LEFT JOIN blocks ON blocker_id = own AND blocked_id = other
      ORDER BY own
      """;

  /** One side's row, of which the other side is not known yet. */
  public interface Side {
    Stance between(AccountId from, AccountId to);
  }

  private RelationshipColumns() {}

  public static Side read(ResultSet row) throws SQLException {
    Optional<Instant> followedSince = moment(row, 1);
    long request = row.getLong(2);
    Optional<Instant> requestedSince = moment(row, 3);
    Optional<Instant> blockedSince = moment(row, 4);
    var privacy =
        PrivacyColumns.read(
            row.getString(5), row.getString(6), row.getString(7), row.getBoolean(8));
    return (from, to) ->
        new Stance(
            followedSince.map(since -> new Follow(from, to, since)),
            requestedSince.map(
                since -> new FollowRequest.Pending(new FollowRequestId(request), from, to, since)),
            blockedSince.map(since -> new Block(from, to, since)),
            privacy);
  }

  /** Empty when one of the two does not exist. */
  public static Optional<Relationship> relationship(AccountPair pair, List<Side> sides) {
    return sides.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Relationship(
                pair,
                sides.getFirst().between(pair.low(), pair.high()),
                sides.getLast().between(pair.high(), pair.low())));
  }

  private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(Statements.instantOrNull(row, column));
  }
}
