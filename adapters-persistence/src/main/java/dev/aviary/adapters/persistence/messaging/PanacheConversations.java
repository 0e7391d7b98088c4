package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.domain.messaging.ClearPoint;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PanacheConversations
    implements Conversations, PanacheRepositoryBase<ConversationRow, ConversationRow.Key> {

  /**
   * The CTE matters: in one SELECT with the lock, PostgreSQL computes {@code nextval} before it
   * waits for the row, and the number would be older than the lock. PostgreSQL makes a commit
   * visible before it releases the row, so whoever gets the lock, and its number, next, comes
   * after. Whoever waited gets the row as the other transaction left it.
   */
  private static final String LOCK =
      """
      WITH locked AS MATERIALIZED (
        SELECT id, low_cleared_to, high_cleared_to FROM conversations
        WHERE low_account_id = :low AND high_account_id = :high
        FOR NO KEY UPDATE)
      SELECT id, low_cleared_to, high_cleared_to, nextval('message_ids') FROM locked
      """;

  /**
   * Two first messages at once: the primary key lets one row in, the other insert does nothing. No
   * row without both accounts.
   */
  private static final String CREATE =
      """
      INSERT INTO conversations (low_account_id, high_account_id)
      SELECT low.id, high.id FROM accounts low, accounts high
      WHERE low.id = :low AND high.id = :high
      ON CONFLICT DO NOTHING
      """;

  /**
   * Through the viewer's chats: they say which conversations are theirs, and one probe of the
   * primary key for each makes an index of messages by number alone unnecessary.
   */
  private static final String BY_MESSAGE =
      """
      select conversation from ChatRow chat
      join MessageRow message
        on message.key.conversationId = chat.conversationId and message.key.id = :message
      join ConversationRow conversation on conversation.id = chat.conversationId
      where chat.key.accountId = :viewer and chat.activityId >= :message
      """;

  @Override
  public Optional<Conversation> find(AccountPair pair) {
    return findByIdOptional(ConversationRow.Key.of(pair)).map(ConversationRow::toConversation);
  }

  @Override
  public Optional<Conversation> findByMessage(AccountId viewer, MessageId message) {
    return find(BY_MESSAGE, Map.of("viewer", viewer.value(), "message", message.value()))
        .firstResultOptional()
        .map(ConversationRow::toConversation);
  }

  @Override
  public Optional<Locked> lock(AccountPair pair) {
    return tryLock(pair)
        .or(
            () -> {
              create(pair);
              return tryLock(pair);
            });
  }

  private Optional<Locked> tryLock(AccountPair pair) {
    List<Object[]> rows =
        getSession()
            .createNativeQuery(LOCK, Object[].class)
            .setParameter("low", pair.low().value())
            .setParameter("high", pair.high().value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Locked(
                    new Conversation(
                        new ConversationId((Long) row[0]),
                        pair,
                        new ClearPoint((Long) row[1]),
                        new ClearPoint((Long) row[2])),
                    new MessageId((Long) row[3])));
  }

  private void create(AccountPair pair) {
    getEntityManager()
        .createNativeQuery(CREATE)
        .setParameter("low", pair.low().value())
        .setParameter("high", pair.high().value())
        .executeUpdate();
  }
}
