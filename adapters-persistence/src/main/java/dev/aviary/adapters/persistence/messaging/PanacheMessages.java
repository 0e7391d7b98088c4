package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.profile.PrivacyColumns;
import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.messaging.port.out.Conversations.Remembered;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactTerms;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheMessages implements Messages, PanacheRepositoryBase<MessageRow, MessageRow.Key> {

  private final Statements statements;
  private final RememberedPairs remembered;

  PanacheMessages(Statements statements, RememberedPairs remembered) {
    this.statements = statements;
    this.remembered = remembered;
  }

  @Override
  public void append(Message message) {
    statements.changeLast(
        MessageStatements.APPEND
            .set("conversation", message.conversation().value())
            .set("id", message.id().value())
            .set("sender", message.sender().value())
            .set("recipient", message.recipient().value())
            .set("sentAt", message.sentAt())
            .set("body", text(message))
            .set("media", media(message)));
  }

  @Override
  public Optional<Message> appendIfStill(
      Remembered before, ContactPermit.ToMessage permit, MessageBody.Text text, Instant now) {
    AccountPair pair = permit.pair();
    Optional<Message> sent =
        statements.row(
            terms(before)
                .set("conversation", before.conversation().id().value())
                .set("revision", before.revision())
                .set("sender", permit.from().value())
                .set("recipient", pair.partnerOf(permit.from()).value())
                .set("now", now)
                .set("body", text.text()),
            row -> {
              MessageId id = new MessageId(row.getLong(1));
              return before.conversation().compose(permit, id, text, Statements.instant(row, 2));
            });
    if (sent.isEmpty()) {
      remembered.forget(pair);
    }
    return sent;
  }

  private static Sql.Bound terms(Remembered before) {
    ContactTerms terms = before.terms();
    return MessageStatements.APPEND_IF_STILL
        .set("low", terms.pair().low().value())
        .set("high", terms.pair().high().value())
        .set("lowPrivacy", PrivacyColumns.write(terms.low().privacy()))
        .set("highPrivacy", PrivacyColumns.write(terms.high().privacy()))
        .set("lowFollows", terms.low().follows())
        .set("highFollows", terms.high().follows());
  }

  @Override
  public Optional<Message> findEvenHidden(Conversation conversation, MessageId id) {
    return findByIdOptional(new MessageRow.Key(conversation.id().value(), id.value()))
        .map(row -> row.toMessage(conversation));
  }

  @Override
  public List<Message> unread(Conversation conversation, AccountId reader, int limit) {
    return reading(
            getSession().createNativeQuery(MessageStatements.UNREAD_ROWS, MessageRow.class),
            conversation,
            reader)
        .setParameter("limit", limit)
        .getResultStream()
        .map(row -> row.toMessage(conversation))
        .toList();
  }

  @Override
  public void markSeen(
      Conversation conversation, AccountId reader, List<MessageId> ids, Instant at) {
    reading(statement(MessageStatements.MARK_SEEN), conversation, reader)
        .setParameter("ids", ids.stream().map(MessageId::value).toList())
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public void markAllSeen(Conversation conversation, AccountId reader, Instant at) {
    reading(statement(MessageStatements.MARK_ALL_SEEN), conversation, reader)
        .setParameter("limit", Integer.MAX_VALUE)
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public void replace(Conversation conversation, Message before, Message after) {
    if (after.isErasable()) {
      statement(MessageStatements.ERASE, before).executeUpdate();
    } else {
      statement(MessageStatements.REWRITE, after)
          .setParameter("body", text(after), String.class)
          .setParameter("media", media(after), String.class)
          .setParameter("hiddenFromSender", after.visibility().hiddenFromSender())
          .setParameter("hiddenFromRecipient", after.visibility().hiddenFromRecipient())
          .setParameter("removed", after.isRemoved())
          .executeUpdate();
    }
    if (after.isErasable() || after.isRemoved()) {
      eraseBeside(conversation, before);
    }
    recount(conversation, before, after, before.sender());
    recount(conversation, before, after, before.recipient());
  }

  @Override
  public void clear(Conversation before, Conversation after, AccountId side) {
    AccountId partner = before.pair().partnerOf(side);
    statement(MessageStatements.ERASE_CLEARED)
        .setParameter("conversation", before.id().value())
        .setParameter("side", side.value())
        .setParameter("from", before.clearedBy(side).lastHidden())
        .setParameter("to", after.clearedBy(side).lastHidden())
        .setParameter("partnerCleared", after.clearedBy(partner).lastHidden())
        .executeUpdate();
    statement(MessageStatements.SET_CLEAR_POINTS)
        .setParameter("low", after.clearedByLow().lastHidden())
        .setParameter("high", after.clearedByHigh().lastHidden())
        .setParameter("lowAccount", after.pair().low().value())
        .setParameter("highAccount", after.pair().high().value())
        .executeUpdate();
    statement(MessageStatements.EMPTY_CHAT)
        .setParameter("side", side.value())
        .setParameter("partner", partner.value())
        .executeUpdate();
  }

  /** The search entry, the pin and the picture of what is erased. */
  private void eraseBeside(Conversation conversation, Message erased) {
    statement(MessageStatements.DROP_SEARCH_BLOCK, erased).executeUpdate();
    if (erased.id().equals(conversation.pinned())) {
      statement(MessageStatements.UNPIN, erased).executeUpdate();
    }
    if (erased.body() instanceof MessageBody.Image(var media)) {
      statement(MessageStatements.ERASE_MEDIA).setParameter("media", media.value()).executeUpdate();
    }
  }

  private void recount(Conversation conversation, Message before, Message after, AccountId side) {
    if (before.isReadableBy(side) == after.isReadableBy(side)
        && before.isListedFor(side) == after.isListedFor(side)) {
      return;
    }
    statement(MessageStatements.RECOUNT, before)
        .setParameter("unread", difference(before.isUnreadBy(side), after.isUnreadBy(side)))
        .setParameter("listed", difference(before.isListedFor(side), after.isListedFor(side)))
        .setParameter("cleared", conversation.clearedBy(side).lastHidden())
        .setParameter("side", side.value())
        .setParameter("partner", conversation.pair().partnerOf(side).value())
        .executeUpdate();
  }

  private static int difference(boolean before, boolean after) {
    return (before ? 1 : 0) - (after ? 1 : 0);
  }

  private MutationQuery statement(String sql) {
    return getSession().createNativeMutationQuery(sql);
  }

  private MutationQuery statement(String sql, Message message) {
    return statement(sql)
        .setParameter("conversation", message.conversation().value())
        .setParameter("id", message.id().value());
  }

  private static @Nullable String text(Message message) {
    return message.isRemoved() ? null : message.body().text();
  }

  private static @Nullable String media(Message message) {
    return message.body() instanceof MessageBody.Image(MediaKey key) ? key.value() : null;
  }

  private static <Q extends CommonQueryContract> Q reading(
      Q query, Conversation conversation, AccountId reader) {
    query
        .setParameter("conversation", conversation.id().value())
        .setParameter("cleared", conversation.clearedBy(reader).lastHidden())
        .setParameter("reader", reader.value())
        .setParameter("partner", conversation.pair().partnerOf(reader).value());
    return query;
  }
}
