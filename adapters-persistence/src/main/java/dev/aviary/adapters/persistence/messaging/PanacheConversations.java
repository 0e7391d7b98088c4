package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.relationship.RelationshipColumns;
import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PanacheConversations
    implements Conversations, PanacheRepositoryBase<ConversationRow, ConversationRow.Key> {

  private static final Sql FIND =
      Sql.of(
          "SELECT "
              + ConversationColumns.OF_CONVERSATION
              + " FROM conversations WHERE low_account_id = :low AND high_account_id = :high");

  /**
   * The CTE matters: in one SELECT with the lock, PostgreSQL computes {@code nextval} before it
   * waits for the row, and the number would be older than the lock. PostgreSQL makes a commit
   * visible before it releases the row, so whoever gets the lock, and its number, next, comes
   * after. Whoever waited gets the row as the other transaction left it.
   */
  private static final String LOCKING =
      """
      WITH locked AS MATERIALIZED (
        SELECT %1$s, block_changes FROM conversations
        WHERE low_account_id = :low AND high_account_id = :high
        FOR NO KEY UPDATE)
      SELECT %1$s, nextval('message_ids'), block_changes FROM locked
      """
          .formatted(ConversationColumns.OF_CONVERSATION);

  private static final Sql LOCK = Sql.of(LOCKING);

  /** Two statements: the second sees the block for whose end the first has waited. */
  private static final Sql LOCK_WITH_RELATIONSHIP =
      Sql.of(LOCKING + ";" + RelationshipColumns.BETWEEN_LOW_AND_HIGH);

  /**
   * Two first messages at once: the primary key lets one row in, the other insert does nothing. No
   * row without both accounts, which stay until this transaction ends.
   */
  private static final Sql CREATE =
      Sql.of(
          """
          INSERT INTO conversations (low_account_id, high_account_id)
          SELECT low.id, high.id FROM accounts low, accounts high
          WHERE low.id = :low AND high.id = :high
          FOR KEY SHARE
          ON CONFLICT DO NOTHING
          """);

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

  /** None is told without a type of its own. */
  private static final Sql SAVE_PIN =
      Sql.of(
          """
          UPDATE conversations SET pinned_message_id = CAST(:pinned AS bigint)
          WHERE low_account_id = :low AND high_account_id = :high
          """);

  private static final int MESSAGE_ID = ConversationColumns.COUNT + 1;
  private static final int REVISION = MESSAGE_ID + 1;

  private final Statements statements;
  private final RememberedPairs remembered;

  PanacheConversations(Statements statements, RememberedPairs remembered) {
    this.statements = statements;
    this.remembered = remembered;
  }

  /** A locked conversation, and the revision of its sides' blocks. */
  private record Row(Locked locked, long revision) {}

  @Override
  public Optional<Conversation> find(AccountPair pair) {
    return statements.row(of(FIND, pair), row -> ConversationColumns.read(row, 1, pair));
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

  @Override
  public Optional<LockedPair> lockWithRelationship(AccountPair pair) {
    return tryLockWithRelationship(pair)
        .or(
            () -> {
              create(pair);
              return tryLockWithRelationship(pair);
            });
  }

  private Optional<Locked> tryLock(AccountPair pair) {
    return statements.row(of(LOCK, pair), row -> locked(row, pair));
  }

  private Optional<LockedPair> tryLockWithRelationship(AccountPair pair) {
    var both =
        statements.both(
            of(LOCK_WITH_RELATIONSHIP, pair),
            row -> new Row(locked(row, pair), row.getLong(REVISION)),
            RelationshipColumns::read);
    return both.first().stream()
        .findFirst()
        .flatMap(
            row ->
                RelationshipColumns.relationship(pair, both.second())
                    .map(relationship -> remember(row, relationship)));
  }

  private LockedPair remember(Row row, Relationship relationship) {
    remembered.put(
        new Remembered(row.locked().conversation(), relationship.contactTerms(), row.revision()));
    return new LockedPair(row.locked(), relationship);
  }

  @Override
  public Optional<Remembered> remembered(AccountPair pair) {
    return remembered.find(pair);
  }

  @Override
  public void savePin(Conversation conversation) {
    MessageId pinned = conversation.pinned();
    statements.change(
        of(SAVE_PIN, conversation.pair()).set("pinned", pinned == null ? null : pinned.value()));
  }

  private static Sql.Bound of(Sql sql, AccountPair pair) {
    return sql.set("low", pair.low().value()).set("high", pair.high().value());
  }

  private static Locked locked(ResultSet row, AccountPair pair) throws SQLException {
    return new Locked(
        ConversationColumns.read(row, 1, pair), new MessageId(row.getLong(MESSAGE_ID)));
  }

  private void create(AccountPair pair) {
    statements.change(of(CREATE, pair));
  }
}
