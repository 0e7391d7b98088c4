package dev.aviary.adapters.persistence.upkeep;

import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.domain.messaging.ConversationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Removes a conversation of an account that is gone, in pieces, each under the conversation's lock.
 * One piece changes what a text that is sent in one statement compares after it has waited for the
 * lock: so nothing is added between two pieces.
 */
@Singleton
class ConversationRemoval {

  private static final Sql LOCK =
      Sql.of(
          """
          SELECT low_account_id, high_account_id FROM conversations
          WHERE id = :conversation FOR UPDATE
          """);

  private static final Sql CLOSE =
      Sql.of("UPDATE conversations SET block_changes = block_changes + 1 WHERE id = :conversation");

  private static final Sql REMOVE_CHAT =
      Sql.of("DELETE FROM chats WHERE account_id = :side AND partner_id = :partner");

  private static final Sql REMOVE_MESSAGES =
      Sql.of(
          """
          WITH removed AS (
            DELETE FROM messages WHERE conversation_id = :conversation AND id IN (
              SELECT id FROM messages WHERE conversation_id = :conversation ORDER BY id LIMIT :limit)
            RETURNING media_key),
          pictures AS (
            INSERT INTO media_removals (media_key)
            SELECT media_key FROM removed WHERE media_key IS NOT NULL ORDER BY media_key
            ON CONFLICT (media_key) DO UPDATE SET due_at = excluded.due_at)
          SELECT count(*) FROM removed
          """);

  private static final Sql REMOVE_SEARCH_BLOCKS =
      Sql.of("DELETE FROM search_blocks WHERE conversation_id = :conversation");

  /** Also of the side that stays: what it sent here under a name is no more. */
  private static final Sql FORGET_SENT =
      Sql.of(
          """
          DELETE FROM sent_messages
          WHERE sender_id = :side AND recipient_id = :partner AND conversation_id = :conversation
          """);

  private static final Sql REMOVE = Sql.of("DELETE FROM conversations WHERE id = :conversation");

  private final Statements statements;

  ConversationRemoval(Statements statements) {
    this.statements = statements;
  }

  /**
   * @return how many messages went; fewer than {@code limit} when all of it is gone
   */
  int remove(ConversationId conversation, int limit) {
    List<Side> sides = statements.row(of(LOCK, conversation), Side::both).orElseGet(List::of);
    if (sides.isEmpty()) {
      return 0;
    }
    statements.change(of(CLOSE, conversation));
    sides.forEach(side -> statements.change(side.in(REMOVE_CHAT)));
    statements.change(of(REMOVE_SEARCH_BLOCKS, conversation));
    int removed =
        statements
            .row(of(REMOVE_MESSAGES, conversation).set("limit", limit), row -> row.getInt(1))
            .orElseThrow();
    if (removed < limit) {
      sides.forEach(
          side ->
              statements.change(side.in(FORGET_SENT).set("conversation", conversation.value())));
      statements.change(of(REMOVE, conversation));
    }
    return removed;
  }

  private record Side(long own, long partner) {

    static List<Side> both(ResultSet row) throws SQLException {
      long low = row.getLong(1);
      long high = row.getLong(2);
      return List.of(new Side(low, high), new Side(high, low));
    }

    Sql.Bound in(Sql sql) {
      return sql.set("side", own).set("partner", partner);
    }
  }

  private static Sql.Bound of(Sql sql, ConversationId conversation) {
    return sql.set("conversation", conversation.value());
  }
}
