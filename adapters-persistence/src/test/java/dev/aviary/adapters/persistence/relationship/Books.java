package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.messaging.PanacheStores;
import java.util.Map;

/** What the tables say about each other, of all accounts there are. */
final class Books {

  /** One row for each account with a count that differs from a recount. */
  private static final String WRONG_COUNTS =
      """
      SELECT count(*) FROM accounts
      WHERE (follower_count, following_count, pending_count) <> (
        (SELECT count(*) FROM follows WHERE followed_id = accounts.id),
        (SELECT count(*) FROM follows WHERE follower_id = accounts.id),
        (SELECT count(*) FROM follow_requests WHERE addressee_id = accounts.id))
      """;

  /** One row for each two that a block parts and a follow or a request does not. */
  private static final String LEFT_BY_BLOCKS =
      """
      WITH ties AS (
        SELECT follower_id AS one, followed_id AS other FROM follows
        UNION ALL SELECT requester_id, addressee_id FROM follow_requests)
      SELECT count(*) FROM ties
      JOIN blocks ON (blocker_id, blocked_id) IN ((one, other), (other, one))
      """;

  private static final String FOLLOWS_BESIDE_REQUESTS =
      """
      SELECT count(*) FROM follows
      JOIN follow_requests ON (requester_id, addressee_id) = (follower_id, followed_id)
      """;

  private Books() {}

  /** How much is wrong in them, as of one moment each. */
  static long wrong(PanacheStores panache) {
    return panache.number(WRONG_COUNTS, Map.of())
        + panache.number(LEFT_BY_BLOCKS, Map.of())
        + panache.number(FOLLOWS_BESIDE_REQUESTS, Map.of());
  }
}
