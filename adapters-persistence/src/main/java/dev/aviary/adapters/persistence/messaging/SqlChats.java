package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.profile.IdentityColumns;
import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlChats implements Chats {

  private static final int CONVERSATION = MessageColumns.COUNT + 1;
  private static final int LAST_ACTIVITY = CONVERSATION + ConversationColumns.COUNT;
  private static final int UNREAD = LAST_ACTIVITY + 1;
  private static final int PARTNER = UNREAD + 1;

  /** What either side's block leaves out. */
  private static final String NOT_BLOCKED =
      """
      NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :owner AND blocked_id = partner_id)
        AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = partner_id AND blocked_id = :owner)
      """;

  /**
   * One statement for a page, however long. The owner's chats are put in order first, and then gone
   * through until the page is full: what is beside a chat is looked up for these alone.
   */
  private static final String PAGE =
      "SELECT "
          + MessageColumns.OF_MESSAGE
          + ", conversation."
          + ConversationColumns.OF_CONVERSATION
          + ", last_activity_at, unread_count, "
          + IdentityColumns.of("partner")
          + """
             FROM (
              SELECT * FROM chats WHERE account_id = :owner AND %s ORDER BY activity_id DESC
            ) AS chat
            JOIN accounts partner ON partner.id = partner_id
            JOIN conversations conversation ON conversation.id = chat.conversation_id
            LEFT JOIN messages message
              ON message.conversation_id = chat.conversation_id AND message.id = preview_id
            WHERE\s"""
          + NOT_BLOCKED
          + "ORDER BY activity_id DESC LIMIT :limit";

  private static final Sql FIRST = Sql.of(PAGE.formatted("true"));

  /** The chat before the page is found by the arithmetic of {@link ChatId#of}. */
  private static final Sql AFTER =
      Sql.of(
          PAGE.formatted(
              """
              activity_id < (
                SELECT activity_id FROM chats previous
                WHERE previous.account_id = :owner
                  AND previous.conversation_id * 2
                    + CASE WHEN previous.partner_id < previous.account_id THEN 1 ELSE 0 END = :after)
              """));

  private static final Sql WITH_MESSAGES =
      Sql.of(PAGE.formatted("preview_id IS NOT NULL") + " OFFSET :skip");

  private static final Sql COUNT_WITH_MESSAGES =
      Sql.of(
          "SELECT count(*) FROM chats WHERE account_id = :owner AND preview_id IS NOT NULL AND "
              + NOT_BLOCKED);

  private static final Sql REMOVE =
      Sql.of("DELETE FROM chats WHERE account_id = :owner AND partner_id = :partner");

  private final Statements statements;

  SqlChats(Statements statements) {
    this.statements = statements;
  }

  @Override
  public List<Chat> page(AccountId owner, Optional<ChatId> after, int limit) {
    Sql.Bound sql =
        after
            .map(previous -> AFTER.set("after", previous.value()))
            .orElseGet(() -> FIRST.set("limit", limit));
    return chats(sql, owner, limit);
  }

  @Override
  public List<Chat> withMessages(AccountId owner, int skip, int limit) {
    return chats(WITH_MESSAGES.set("skip", skip), owner, limit);
  }

  @Override
  public int countWithMessages(AccountId owner) {
    return statements
        .row(COUNT_WITH_MESSAGES.set("owner", owner.value()), row -> row.getInt(1))
        .orElseThrow();
  }

  @Override
  public void remove(AccountId owner, AccountId partner) {
    statements.change(REMOVE.set("owner", owner.value()).set("partner", partner.value()));
  }

  private List<Chat> chats(Sql.Bound sql, AccountId owner, int limit) {
    return statements.rows(
        sql.set("owner", owner.value()).set("limit", limit), row -> chat(row, owner));
  }

  private static Chat chat(ResultSet row, AccountId owner) throws SQLException {
    Identity partner = IdentityColumns.read(row, PARTNER);
    AccountPair pair = AccountPair.between(owner, partner.id()).orElseThrow();
    Conversation conversation = ConversationColumns.read(row, CONVERSATION, pair);
    return new Chat(
        ChatId.of(conversation.id(), pair, owner),
        partner,
        Statements.instant(row, LAST_ACTIVITY),
        MessageColumns.read(row, conversation),
        row.getInt(UNREAD));
  }
}
