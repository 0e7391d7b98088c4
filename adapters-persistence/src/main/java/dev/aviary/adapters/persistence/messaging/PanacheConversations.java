package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PanacheConversations
    implements Conversations, PanacheRepositoryBase<ConversationRow, ConversationRow.Key> {

  /**
   * MATERIALIZED matters: without it PostgreSQL may compute {@code nextval} before it waits for the
   * row, and the number would be older than the lock. PostgreSQL makes a commit visible before it
   * releases the row, so whoever gets the lock, and its number, next, comes after.
   */
  private static final String LOCK =
      """
      WITH locked AS MATERIALIZED (
        SELECT id FROM conversations
        WHERE low_account_id = :low AND high_account_id = :high
        FOR NO KEY UPDATE)
      SELECT id, nextval('message_ids') FROM locked
      """;

  /** Two first messages at once: the primary key lets one row in, the other insert does nothing. */
  private static final String CREATE =
      """
      INSERT INTO conversations (low_account_id, high_account_id) VALUES (:low, :high)
      ON CONFLICT DO NOTHING
      """;

  @Override
  public Optional<Conversation> find(AccountPair pair) {
    return findByIdOptional(ConversationRow.Key.of(pair))
        .map(row -> new Conversation(new ConversationId(row.id), pair));
  }

  @Override
  public Locked lock(AccountPair pair) {
    return tryLock(pair)
        .orElseGet(
            () -> {
              create(pair);
              return tryLock(pair).orElseThrow();
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
                    new Conversation(new ConversationId((Long) row[0]), pair),
                    new MessageId((Long) row[1])));
  }

  private void create(AccountPair pair) {
    getEntityManager()
        .createNativeQuery(CREATE)
        .setParameter("low", pair.low().value())
        .setParameter("high", pair.high().value())
        .executeUpdate();
  }
}
