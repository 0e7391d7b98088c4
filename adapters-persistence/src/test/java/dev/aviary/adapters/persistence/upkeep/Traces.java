package dev.aviary.adapters.persistence.upkeep;

import dev.aviary.adapters.persistence.messaging.PanacheStores;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Map;

/** Where an account is to be found in the database. */
final class Traces {

  /** One row for each row of any table that names it, and for what hangs on nothing. */
  private static final String ALL =
      """
      SELECT 'accounts' FROM accounts WHERE id = :account
      UNION ALL SELECT 'sessions' FROM sessions WHERE account_id = :account
      UNION ALL SELECT 'follows' FROM follows WHERE :account IN (follower_id, followed_id)
      UNION ALL SELECT 'follow_requests' FROM follow_requests
        WHERE :account IN (requester_id, addressee_id)
      UNION ALL SELECT 'blocks' FROM blocks WHERE :account IN (blocker_id, blocked_id)
      UNION ALL SELECT 'conversations' FROM conversations
        WHERE :account IN (low_account_id, high_account_id)
      UNION ALL SELECT 'chats' FROM chats WHERE :account IN (account_id, partner_id)
      UNION ALL SELECT 'messages' FROM messages WHERE sender_id = :account
      UNION ALL SELECT 'sent_messages' FROM sent_messages
        WHERE :account IN (sender_id, recipient_id)
      UNION ALL SELECT 'erasures' FROM erasures WHERE account_id = :account
      UNION ALL SELECT 'messages of nobody' FROM messages
        WHERE NOT EXISTS (SELECT FROM conversations WHERE id = conversation_id)
      UNION ALL SELECT 'search_blocks of nobody' FROM search_blocks
        WHERE NOT EXISTS (SELECT FROM conversations WHERE id = conversation_id)
      """;

  /** A count of follows that differs from a recount, of any account. */
  private static final String WRONG_COUNTS =
      """
      SELECT count(*) FROM accounts
      WHERE (follower_count, following_count, pending_count) <> (
        (SELECT count(*) FROM follows WHERE followed_id = accounts.id),
        (SELECT count(*) FROM follows WHERE follower_id = accounts.id),
        (SELECT count(*) FROM follow_requests WHERE addressee_id = accounts.id))
      """;

  private Traces() {}

  static List<?> of(AccountId account, PanacheStores panache) {
    return panache.rows(ALL, Map.of("account", account.value()));
  }

  static long wrongCounts(PanacheStores panache) {
    return panache.number(WRONG_COUNTS, Map.of());
  }
}
