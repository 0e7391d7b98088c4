package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheSentMessages
    implements SentMessages, PanacheRepositoryBase<SentMessageRow, SentMessageRow.Key> {

  private static final String FIND =
      """
      select sent, conversation, message
      from SentMessageRow sent
      join ConversationRow conversation on conversation.id = sent.conversationId
      left join MessageRow message
        on message.key.conversationId = sent.conversationId and message.key.id = sent.messageId
      where sent.key = :key
      """;

  /**
   * The primary key decides, also between two transactions: the later one waits and does nothing.
   */
  private static final String BIND =
      """
      INSERT INTO sent_messages
        (sender_id, client_id, recipient_id, conversation_id, message_id, sent_at, seal)
      VALUES (:sender, :clientId, :recipient, :conversation, :message, :sentAt, :seal)
      ON CONFLICT DO NOTHING
      """;

  private record Line(
      SentMessageRow sent, ConversationRow conversation, @Nullable MessageRow message) {

    Sent toSent() {
      return new Sent(
          message == null
              ? sent.toErasedMessage()
              : message.toMessage(conversation.toConversation()),
          sent.seal);
    }
  }

  @Override
  public Optional<Sent> find(AccountId sender, ClientMessageId clientId) {
    return getEntityManager()
        .createQuery(FIND, Line.class)
        .setParameter("key", new SentMessageRow.Key(sender.value(), clientId.value()))
        .getResultStream()
        .findFirst()
        .map(Line::toSent);
  }

  @Override
  public boolean bind(ClientMessageId clientId, Message message, String seal) {
    int bound =
        getEntityManager()
            .createNativeQuery(BIND)
            .setParameter("sender", message.sender().value())
            .setParameter("clientId", clientId.value())
            .setParameter("recipient", message.recipient().value())
            .setParameter("conversation", message.conversation().value())
            .setParameter("message", message.id().value())
            .setParameter("sentAt", message.sentAt())
            .setParameter("seal", seal)
            .executeUpdate();
    return bound == 1;
  }
}
