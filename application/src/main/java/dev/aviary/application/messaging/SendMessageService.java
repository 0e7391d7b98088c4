package dev.aviary.application.messaging;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SendMessageService implements SendMessage {

  private final ContactPolicy contactPolicy = new ContactPolicy();
  private final Conversations conversations;
  private final Messages messages;
  private final SentMessages sentMessages;
  private final ContentSeals seals;
  private final Relationships relationships;
  private final PictureCodec codec;
  private final NewMedia newMedia;
  private final Transactions transactions;
  private final InstantSource clock;

  SendMessageService(
      Conversations conversations,
      Messages messages,
      SentMessages sentMessages,
      ContentSeals seals,
      Relationships relationships,
      PictureCodec codec,
      NewMedia newMedia,
      Transactions transactions,
      InstantSource clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.sentMessages = sentMessages;
    this.seals = seals;
    this.relationships = relationships;
    this.codec = codec;
    this.newMedia = newMedia;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Message send(Command command) {
    if (!command.draft().isPicture()) {
      return sendAtOnce(command)
          .orElseGet(() -> transactions.inTransaction(() -> sendOnce(command, Optional.empty())));
    }
    // Judged before anything is decoded or kept, and once more under the lock.
    Optional<Message> before = transactions.inSnapshot(() -> judge(command));
    return before.orElseGet(() -> sendPicture(command));
  }

  /**
   * Most texts are to somebody who was written to a moment ago, and nothing has changed since: that
   * is judged beforehand and compared by the store. Whatever else there is to find out or to refuse
   * is left to {@link #sendOnce}: what is remembered may be out of date.
   */
  private Optional<Message> sendAtOnce(Command command) {
    return command.clientId().isPresent()
        ? Optional.empty()
        : command
            .draft()
            .toText()
            .flatMap(
                text ->
                    AccountPair.between(command.sender(), command.recipient())
                        .flatMap(conversations::remembered)
                        .flatMap(before -> sendAtOnce(command.sender(), text, before)));
  }

  private Optional<Message> sendAtOnce(
      AccountId sender, MessageBody.Text text, Conversations.Remembered before) {
    if (!(contactPolicy.decideMessage(sender, before.terms())
        instanceof ContactPolicy.Permitted(var permit))) {
      return Optional.empty();
    }
    return messages.appendIfStill(before, permit, text, clock.instant());
  }

  /** What was sent before under the same name; otherwise refuses what may not be sent. */
  private Optional<Message> judge(Command command) {
    Relationship relationship = relationship(pair(command));
    Optional<Message> before = sentBefore(command);
    if (before.isEmpty()) {
      permit(command.sender(), relationship);
    }
    return before;
  }

  private Message sendPicture(Command command) {
    try (Picture picture =
        command
            .image()
            .flatMap(codec::clean)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_IMAGE_INVALID))) {
      MediaKey key = newMedia.name(MediaKind.MESSAGE, picture.format());
      return sendPicture(command, key, picture);
    }
  }

  private Message sendPicture(Command command, MediaKey key, Picture picture) {
    return newMedia.keep(
        Map.of(key, picture),
        () -> sendOnce(command, Optional.of(key)),
        sent -> sent.body().equals(new MessageBody.Image(key)));
  }

  private Message sendOnce(Command command, Optional<MediaKey> image) {
    // Everything below is read under the lock: a block, or the same message sent a moment ago, is
    // seen here as soon as its sender was answered.
    var locked =
        conversations
            .lockWithRelationship(pair(command))
            .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
    return sentBefore(command).orElseGet(() -> send(command, image, locked));
  }

  private static AccountPair pair(Command command) {
    return AccountPair.between(command.sender(), command.recipient())
        .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_PERMITTED));
  }

  private Optional<Message> sentBefore(Command command) {
    Optional<SentMessages.Sent> before =
        command.clientId().flatMap(clientId -> sentMessages.find(command.sender(), clientId));
    if (before.isPresent() && !isAgain(command, before.get())) {
      throw new DomainException(ErrorCode.CLIENT_ID_REUSED);
    }
    return before.map(SentMessages.Sent::message);
  }

  /** A text says so itself for as long as it says anything; its seal does from then on. */
  private boolean isAgain(Command command, SentMessages.Sent before) {
    return before.message().body() instanceof MessageBody.Text said
        ? before.message().recipient().equals(command.recipient()) && command.draft().says(said)
        : seals.matches(before.seal(), command.recipient(), command.draft());
  }

  private Message send(Command command, Optional<MediaKey> image, Conversations.LockedPair pair) {
    ContactPermit.ToMessage permit = permit(command.sender(), pair.relationship());
    Conversations.Locked locked = pair.locked();
    Message message =
        locked
            .conversation()
            .compose(
                permit, locked.nextMessageId(), command.draft().toBody(image), clock.instant());
    messages.append(message);
    image.map(List::of).ifPresent(newMedia::refer);
    // Two sends of one pair never get here with one name; sends to two partners may.
    if (!command.clientId().map(id -> bind(id, message, command)).orElse(true)) {
      throw new DomainException(ErrorCode.CLIENT_ID_REUSED);
    }
    return message;
  }

  private boolean bind(ClientMessageId id, Message message, Command command) {
    return sentMessages.bind(id, message, seals.seal(command.recipient(), command.draft()));
  }

  private Relationship relationship(AccountPair pair) {
    return relationships
        .between(pair)
        .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
  }

  private ContactPermit.ToMessage permit(AccountId sender, Relationship relationship) {
    return switch (contactPolicy.decideMessage(sender, relationship)) {
      case ContactPolicy.Permitted(var permit) -> permit;
      case ContactPolicy.RefusedByPrivacy() ->
          throw new DomainException(ErrorCode.CONTACT_NOT_PERMITTED);
      case ContactPolicy.RefusedByBlock() -> throw new DomainException(ErrorCode.CONTACT_BLOCKED);
    };
  }
}
