package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.profile.AccountRow;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheChats implements Chats, PanacheRepositoryBase<ChatRow, ChatRow.Key> {

  /**
   * One statement for a whole page: each chat with its partner and its newest message. The chat
   * before the page is found by the arithmetic of {@link ChatId#of}.
   */
  private static final String PAGE =
      """
      select chat, partner, newest
      from ChatRow chat
      join AccountRow partner on partner.id = chat.key.partnerId
      left join MessageRow newest
        on newest.key.conversationId = chat.conversationId and newest.key.id = chat.lastMessageId
      where chat.key.accountId = :owner
        and (:first = true or chat.lastMessageId < (
          select previous.lastMessageId from ChatRow previous
          where previous.key.accountId = :owner
            and previous.conversationId * 2 + (
              case when previous.key.partnerId < previous.key.accountId then 1 else 0 end) = :after))
      order by chat.lastMessageId desc
      """;

  private record Line(ChatRow chat, AccountRow partner, @Nullable MessageRow newest) {}

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

  private static Chat chat(Line line, AccountId owner) {
    Account partner = line.partner().toAccount();
    AccountPair pair = AccountPair.between(owner, partner.id()).orElseThrow();
    MessageRow newest = line.newest();
    Message message = newest == null ? null : newest.toMessage(pair);
    return new Chat(
        ChatId.of(new ConversationId(line.chat().conversationId), pair, owner),
        partner,
        line.chat().lastActivityAt,
        message != null && message.isVisibleTo(owner) ? message : null,
        line.chat().unreadCount);
  }
}
