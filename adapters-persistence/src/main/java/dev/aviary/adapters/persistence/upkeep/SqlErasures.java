package dev.aviary.adapters.persistence.upkeep;

import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.upkeep.port.out.Erasures;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The account's row goes first. Everybody who makes something that refers to it holds a lock on
 * this row or a conversation's (ADR 16), so what is there once the row is gone is all there ever
 * will be.
 */
@ApplicationScoped
class SqlErasures implements Erasures {

  /** The lock first and by itself: who is waited for may have changed the pictures. */
  private static final Sql LOCK_ACCOUNT =
      Sql.of("SELECT id FROM accounts WHERE id = :account FOR UPDATE");

  /** In the order of their numbers, so that two who end some of them do not wait for each other. */
  private static final Sql END_SESSIONS =
      Sql.of(
          """
          WITH doomed AS (
            SELECT id FROM sessions WHERE account_id = :account ORDER BY id FOR UPDATE)
          DELETE FROM sessions USING doomed WHERE sessions.id = doomed.id
          """);

  private static final Sql BEGIN =
      Sql.of(
          """
          WITH pictures AS (
            INSERT INTO media_removals (media_key)
            SELECT key FROM accounts, unnest(ARRAY[
              avatar_key, replace(avatar_key, '_512x512.', '_50x50.'),
              cover_original_key, cover_key]) AS key
            WHERE id = :account AND key IS NOT NULL
            ORDER BY key
            ON CONFLICT (media_key) DO UPDATE SET due_at = excluded.due_at),
          noted AS (INSERT INTO erasures (account_id) VALUES (:account))
          DELETE FROM accounts WHERE id = :account
          """);

  private static final Sql UNFINISHED =
      Sql.of("SELECT account_id FROM erasures ORDER BY account_id");

  /** Of follows and requests, those at the other end of up to {@code :limit} of them. */
  private static final String OTHERS =
      """
      (SELECT followed_id FROM follows WHERE follower_id = :account
       UNION ALL SELECT follower_id FROM follows WHERE followed_id = :account
       UNION ALL SELECT addressee_id FROM follow_requests WHERE requester_id = :account
       UNION ALL SELECT requester_id FROM follow_requests WHERE addressee_id = :account
       LIMIT :limit)
      """;

  /** The others' rows in the order of their numbers, as everybody locks them. */
  private static final Sql LOCK_OTHERS =
      Sql.of(
          "WITH others (other) AS MATERIALIZED "
              + OTHERS
              + """
                , locked AS MATERIALIZED (
                  SELECT id FROM accounts WHERE id IN (SELECT other FROM others)
                  ORDER BY id FOR NO KEY UPDATE)
                SELECT DISTINCT other, (SELECT count(*) FROM locked) FROM others
                """);

  /**
   * Of two who are erased at once, one deletes what they have with each other: their accounts are
   * gone, and with these the locks under which everybody else changes it.
   */
  private static final String LOCK_ERASURES =
      """
      SELECT account_id FROM erasures
      WHERE account_id = :account
        OR account_id = ANY (CAST(string_to_array(:others, ',') AS bigint[]))
      ORDER BY account_id FOR UPDATE
      """;

  /**
   * All that the account and the others have with each other. Their counts are locked. Two
   * statements: the second sees what the first has waited for.
   */
  private static final Sql END_FOLLOWS =
      Sql.of(
          LOCK_ERASURES
              + """
          ; WITH other AS (SELECT unnest(CAST(string_to_array(:others, ',') AS bigint[])) AS id),
          followed AS (
            DELETE FROM follows USING other
            WHERE follower_id = :account AND followed_id = other.id RETURNING followed_id AS id),
          following AS (
            DELETE FROM follows USING other
            WHERE followed_id = :account AND follower_id = other.id RETURNING follower_id AS id),
          asked AS (
            DELETE FROM follow_requests USING other
            WHERE requester_id = :account AND addressee_id = other.id RETURNING addressee_id AS id),
          asking AS (
            DELETE FROM follow_requests USING other
            WHERE addressee_id = :account AND requester_id = other.id RETURNING requester_id AS id),
          counted AS (
            UPDATE accounts SET
              follower_count = follower_count - (SELECT count(*) FROM followed WHERE id = accounts.id),
              following_count =
                following_count - (SELECT count(*) FROM following WHERE id = accounts.id),
              pending_count = pending_count - (SELECT count(*) FROM asked WHERE id = accounts.id)
            FROM other WHERE accounts.id = other.id)
          SELECT (SELECT count(*) FROM followed) + (SELECT count(*) FROM following)
            + (SELECT count(*) FROM asked) + (SELECT count(*) FROM asking)
          """);

  /** In one order, as of sessions: the other side may be erased as well. */
  private static final Sql END_BLOCKS =
      Sql.of(
          """
          WITH doomed AS (
            SELECT blocker_id, blocked_id FROM blocks
            WHERE blocker_id = :account OR blocked_id = :account
            ORDER BY blocker_id, blocked_id FOR UPDATE)
          DELETE FROM blocks USING doomed
          WHERE blocks.blocker_id = doomed.blocker_id AND blocks.blocked_id = doomed.blocked_id
          """);

  private static final Sql CONVERSATIONS =
      Sql.of(
          """
          SELECT id FROM conversations WHERE low_account_id = :account
          UNION ALL SELECT id FROM conversations WHERE high_account_id = :account
          LIMIT :limit
          """);

  private static final Sql FORGET_SENT =
      Sql.of(
          """
          DELETE FROM sent_messages WHERE sender_id = :account AND client_id IN (
            SELECT client_id FROM sent_messages WHERE sender_id = :account LIMIT :limit)
          """);

  private static final Sql FINISH = Sql.of("DELETE FROM erasures WHERE account_id = :account");

  private final Statements statements;
  private final ConversationRemoval conversationRemoval;

  SqlErasures(Statements statements, ConversationRemoval conversationRemoval) {
    this.statements = statements;
    this.conversationRemoval = conversationRemoval;
  }

  @Override
  public boolean begin(AccountId account) {
    boolean exists = statements.row(of(LOCK_ACCOUNT, account), row -> true).orElse(false);
    if (exists) {
      statements.change(of(END_SESSIONS, account));
      statements.change(of(BEGIN, account));
    }
    return exists;
  }

  @Override
  public List<AccountId> unfinished() {
    return statements.rows(UNFINISHED.asItIs(), row -> new AccountId(row.getLong(1)));
  }

  @Override
  public int endFollows(AccountId account, int limit) {
    List<String> others =
        statements.rows(of(LOCK_OTHERS, account).set("limit", limit), row -> row.getString(1));
    if (others.isEmpty()) {
      return 0;
    }
    var lockedAndEnded =
        statements.both(
            of(END_FOLLOWS, account).set("others", String.join(",", others)),
            row -> row.getLong(1),
            row -> row.getInt(1));
    // What another erasure has ended meanwhile counts: there may be more.
    return Math.max(1, lockedAndEnded.second().getFirst());
  }

  @Override
  public void endBlocks(AccountId account) {
    statements.change(of(END_BLOCKS, account));
  }

  @Override
  public List<ConversationId> conversations(AccountId account, int limit) {
    return statements.rows(
        of(CONVERSATIONS, account).set("limit", limit), row -> new ConversationId(row.getLong(1)));
  }

  @Override
  public int removeMessages(ConversationId conversation, int limit) {
    return conversationRemoval.remove(conversation, limit);
  }

  @Override
  public int forgetSent(AccountId account, int limit) {
    return statements.change(of(FORGET_SENT, account).set("limit", limit));
  }

  @Override
  public void finish(AccountId account) {
    statements.change(of(FINISH, account));
  }

  private static Sql.Bound of(Sql sql, AccountId account) {
    return sql.set("account", account.value());
  }
}
