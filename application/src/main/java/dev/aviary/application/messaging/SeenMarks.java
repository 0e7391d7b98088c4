package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Marks as seen what a side has read, in a transaction of its own under the conversation's lock:
 * what was hidden or read in the meantime is left as it is. A crash before it leaves unread what
 * was read, which is then read again.
 */
final class SeenMarks {

  private final Conversations conversations;
  private final Messages messages;
  private final Transactions transactions;
  private final InstantSource clock;

  SeenMarks(
      Conversations conversations,
      Messages messages,
      Transactions transactions,
      InstantSource clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Marks what was unread of a page. Neither locks nor writes when nothing was. */
  void mark(AccountId reader, AccountId partner, List<Message> page) {
    List<MessageId> unread =
        page.stream().filter(message -> message.isUnreadBy(reader)).map(Message::id).toList();
    if (!unread.isEmpty()) {
      locked(reader, partner, it -> messages.markSeen(it, reader, unread, clock.instant()));
    }
  }

  /** Marks all that {@code partner} sent. */
  void markAll(AccountId reader, AccountId partner) {
    locked(reader, partner, it -> messages.markAllSeen(it, reader, clock.instant()));
  }

  private void locked(AccountId reader, AccountId partner, Consumer<Conversation> work) {
    AccountPair pair = AccountPair.between(reader, partner).orElseThrow();
    transactions.run(() -> work.accept(conversations.lock(pair).orElseThrow().conversation()));
  }
}
