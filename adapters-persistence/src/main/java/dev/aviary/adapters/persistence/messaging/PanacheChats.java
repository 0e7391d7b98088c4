package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.profile.AccountRow;
import dev.aviary.adapters.persistence.relationship.BlockRow;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheChats implements Chats, PanacheRepositoryBase<ChatRow, ChatRow.Key> {

  private static final String NOT_BLOCKED =
      BlockRow.noneBetween("chat.key.accountId", "chat.key.partnerId");

  /** Each chat with its partner and its newest message: one statement for a whole page. */
  private static final String LINES =
      """
      select chat, partner, conversation, newest
      from ChatRow chat
      join AccountRow partner on partner.id = chat.key.partnerId
      join ConversationRow conversation on conversation.id = chat.conversationId
      left join MessageRow newest
        on newest.key.conversationId = chat.conversationId and newest.key.id = chat.previewId
      where chat.key.accountId = :owner and\s"""
          + NOT_BLOCKED;

  /** The chat before the page is found by the arithmetic of {@link ChatId#of}. */
  private static final String PAGE =
      LINES
          + """
            and (:first = true or chat.activityId < (
              select previous.activityId from ChatRow previous
              where previous.key.accountId = :owner
                and previous.conversationId * 2 + (
                  case when previous.key.partnerId < previous.key.accountId then 1 else 0 end) = :after))
            order by chat.activityId desc
            """;

  private static final String WITH_MESSAGES =
      LINES + " and chat.previewId is not null order by chat.activityId desc";

  private static final String COUNT_WITH_MESSAGES =
      "select count(*) from ChatRow chat"
          + " where chat.key.accountId = :owner and chat.previewId is not null and "
          + NOT_BLOCKED;

  private static final String REMOVE =
      "DELETE FROM chats WHERE account_id = :owner AND partner_id = :partner";

  private record Line(
      ChatRow chat,
      AccountRow partner,
      ConversationRow conversation,
      @Nullable MessageRow newest) {}

  @Override
  public List<Chat> page(AccountId owner, Optional<ChatId> after, int limit) {
    return getEntityManager()
        .createQuery(PAGE, Line.class)
        .setParameter("owner", owner.value())
        .setParameter("first", after.isEmpty())
        .setParameter("after", after.map(ChatId::value).orElse(0L))
        .setMaxResults(limit)
        .getResultStream()
        .map(line -> chat(line, owner))
        .toList();
  }

  @Override
  public List<Chat> withMessages(AccountId owner, int skip, int limit) {
    return getEntityManager()
        .createQuery(WITH_MESSAGES, Line.class)
        .setParameter("owner", owner.value())
        .setFirstResult(skip)
        .setMaxResults(limit)
        .getResultStream()
        .map(line -> chat(line, owner))
        .toList();
  }

  @Override
  public int countWithMessages(AccountId owner) {
    return getEntityManager()
        .createQuery(COUNT_WITH_MESSAGES, Long.class)
        .setParameter("owner", owner.value())
        .getSingleResult()
        .intValue();
  }

  @Override
  public void remove(AccountId owner, AccountId partner) {
    getEntityManager()
        .createNativeQuery(REMOVE)
        .setParameter("owner", owner.value())
        .setParameter("partner", partner.value())
        .executeUpdate();
  }

  private static Chat chat(Line line, AccountId owner) {
    Account partner = line.partner().toAccount();
    Conversation conversation = line.conversation().toConversation();
    MessageRow newest = line.newest();
    Message message = newest == null ? null : newest.toMessage(conversation);
    return new Chat(
        ChatId.of(conversation.id(), conversation.pair(), owner),
        partner,
        line.chat().lastActivityAt,
        message,
        line.chat().unreadCount);
  }
}
