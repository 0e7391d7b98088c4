package dev.aviary.application.messaging;

import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.messaging.port.in.ClearChat;
import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.application.messaging.port.in.ReadHistory;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.in.SearchMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Optional;

/** The messaging use cases in few words, for tests on whatever store. */
public final class Messenger {

  private final MessagingUseCases messaging;
  private final BlockAccount blockAccount;

  public Messenger(MessagingUseCases messaging, BlockAccount blockAccount) {
    this.messaging = messaging;
    this.blockAccount = blockAccount;
  }

  public Message send(AccountId from, AccountId to, String text) {
    return send(from, to, text, Optional.empty());
  }

  public Message send(AccountId from, AccountId to, String text, String clientId) {
    return send(from, to, text, Optional.of(new ClientMessageId(clientId)));
  }

  /** Sends a file as a picture. */
  public Message sendPicture(AccountId from, AccountId to, String file, Optional<String> clientId) {
    return messaging
        .sendMessage()
        .send(
            SendMessage.Command.of(
                from,
                to,
                "media",
                "",
                Optional.of(FakeCodec.upload(file)),
                clientId.map(ClientMessageId::new)));
  }

  public List<Message> read(AccountId viewer, AccountId partner) {
    return read(viewer, partner, new MessageCursor.Newest(), 100);
  }

  public List<Message> read(AccountId viewer, AccountId partner, MessageCursor cursor, int size) {
    return messaging
        .readMessages()
        .read(new ReadMessages.Query(viewer, partner, cursor, size))
        .messages();
  }

  /** What reading shows as pinned, whatever page is read. */
  public Optional<Message> pinned(AccountId viewer, AccountId partner) {
    var nothing = new MessageCursor.After(new MessageId(Long.MAX_VALUE));
    return Optional.ofNullable(
        messaging
            .readMessages()
            .read(new ReadMessages.Query(viewer, partner, nothing, 1))
            .pinned());
  }

  public void pin(AccountId by, MessageId id) {
    messaging.pinMessage().pin(by, id);
  }

  public void unpin(AccountId by, MessageId id) {
    messaging.pinMessage().unpin(by, id);
  }

  public MessageSearch.Found search(AccountId viewer, AccountId partner, String text) {
    return search(viewer, partner, text, new MessageCursor.Newest(), 100);
  }

  public MessageSearch.Found search(
      AccountId viewer, AccountId partner, String text, MessageCursor cursor, int size) {
    return messaging
        .searchMessages()
        .search(new SearchMessages.Query(viewer, partner, text, cursor, size));
  }

  public void delete(AccountId viewer, MessageId id) {
    messaging.deleteMessage().deleteForOneself(viewer, id);
  }

  public void remove(AccountId sender, MessageId id) {
    messaging.deleteMessage().removeForEveryone(sender, id);
  }

  public void clear(AccountId viewer, AccountId partner) {
    clear(viewer, partner, false);
  }

  public void clear(AccountId viewer, AccountId partner, boolean deleteChat) {
    messaging.clearChat().clear(new ClearChat.Command(viewer, partner, deleteChat));
  }

  public BlockAccount.Outcome toggleBlock(AccountId by, AccountId target) {
    return blockAccount.toggle(by, target);
  }

  public List<Chats.Chat> chats(AccountId owner) {
    return messaging.listChats().list(new ListChats.Query(owner, Optional.empty(), 50));
  }

  public ListChats.Recent recent(AccountId owner, long pageNumber, int pageSize) {
    return messaging.listChats().listRecent(owner, pageNumber, pageSize);
  }

  public ReadHistory.History history(
      AccountId viewer, AccountId partner, long pageNumber, boolean markAllSeen) {
    return messaging
        .readHistory()
        .read(new ReadHistory.Query(viewer, partner, pageNumber, 10, markAllSeen));
  }

  public ReadHistory.Unread unread(AccountId viewer, AccountId partner, boolean markSeen) {
    return messaging.readHistory().readUnread(viewer, partner, markSeen);
  }

  private Message send(
      AccountId from, AccountId to, String text, Optional<ClientMessageId> clientId) {
    return messaging.sendMessage().send(SendMessage.Command.text(from, to, text, clientId));
  }
}
