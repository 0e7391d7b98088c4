package dev.aviary.adapters.persistence.upkeep;

import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A look is one statement, and so of one moment. A correction takes the lock that all who change
 * the count take, and counts in a statement of its own after that: what it waited for is counted.
 */
@ApplicationScoped
class SqlCounters implements Counters {

  private static final String FOLLOWS =
      """
      SELECT id, follower_count, following_count, pending_count,
        (SELECT count(*) FROM follows WHERE followed_id = accounts.id),
        (SELECT count(*) FROM follows WHERE follower_id = accounts.id),
        (SELECT count(*) FROM follow_requests WHERE addressee_id = accounts.id)
      FROM accounts
      """;

  private static final Sql FOLLOWS_AFTER =
      Sql.of(FOLLOWS + "WHERE id > :after ORDER BY id LIMIT :limit");

  private static final Sql LOCK_ACCOUNT =
      Sql.of("SELECT id FROM accounts WHERE id = :account FOR NO KEY UPDATE");

  private static final Sql FOLLOWS_OF = Sql.of(FOLLOWS + "WHERE id = :account");

  private static final Sql SET_FOLLOWS =
      Sql.of(
          """
          UPDATE accounts SET follower_count = :followers, following_count = :following,
            pending_count = :pending
          WHERE id = :account
          """);

  /** Of what each side sees, whether it was removed for everyone, as the domain's Message says. */
  private static final String CHATS =
      """
      SELECT conversation.id, own, coalesce(chat.partner_id, 0),
        unread_count, message_count, preview_id, recount.unread, recount.listed, recount.preview
      FROM %s AS conversation
      CROSS JOIN LATERAL (
        VALUES (low_account_id, high_account_id), (high_account_id, low_account_id)) AS side (own, other)
      LEFT JOIN chats AS chat ON chat.account_id = own AND chat.partner_id = other
      LEFT JOIN LATERAL (
        SELECT count(*) AS listed,
          count(*) FILTER (WHERE sender_id <> own AND seen_at IS NULL AND NOT removed) AS unread,
          max(messages.id) FILTER (WHERE NOT removed) AS preview
        FROM messages
        WHERE messages.conversation_id = conversation.id
          AND messages.id > CASE WHEN own = low_account_id THEN low_cleared_to
                                 ELSE high_cleared_to END
          AND NOT CASE WHEN sender_id = own THEN hidden_from_sender
                       ELSE hidden_from_recipient END) AS recount ON chat.account_id IS NOT NULL
      ORDER BY conversation.id, own
      """;

  private static final Sql CHATS_AFTER =
      Sql.of(
          CHATS.formatted(
              "(SELECT * FROM conversations WHERE id > :after ORDER BY id LIMIT :limit)"));

  private static final Sql LOCK_CONVERSATION =
      Sql.of("SELECT id FROM conversations WHERE id = :conversation FOR NO KEY UPDATE");

  private static final Sql CHATS_OF =
      Sql.of(CHATS.formatted("(SELECT * FROM conversations WHERE id = :conversation)"));

  private static final Sql SET_CHAT =
      Sql.of(
          """
          UPDATE chats SET unread_count = :unread, message_count = :messages,
            preview_id = CAST(:preview AS bigint)
          WHERE account_id = :owner AND partner_id = :partner
          """);

  private final Statements statements;

  SqlCounters(Statements statements) {
    this.statements = statements;
  }

  /**
   * @param partner 0 where the side has no chat, and nothing can be wrong
   */
  private record Side(WrongChat chat, long partner) {

    boolean isWrong() {
      return partner > 0 && !chat.is().equals(chat.should());
    }
  }

  @Override
  public Look<WrongFollows> follows(long after, int limit) {
    List<WrongFollows> rows =
        statements.rows(
            FOLLOWS_AFTER.set("after", after).set("limit", limit), SqlCounters::follows);
    return new Look<>(
        rows.size(),
        rows.isEmpty() ? BEGINNING : rows.getLast().account().value(),
        rows.stream().filter(SqlCounters::isWrong).toList());
  }

  @Override
  public Optional<WrongFollows> correctFollows(AccountId account) {
    statements.rows(LOCK_ACCOUNT.set("account", account.value()), row -> true);
    Optional<WrongFollows> wrong =
        statements
            .row(FOLLOWS_OF.set("account", account.value()), SqlCounters::follows)
            .filter(SqlCounters::isWrong);
    wrong.ifPresent(
        it ->
            statements.change(
                SET_FOLLOWS
                    .set("followers", it.should().followers())
                    .set("following", it.should().following())
                    .set("pending", it.should().pending())
                    .set("account", account.value())));
    return wrong;
  }

  @Override
  public Look<WrongChat> chats(long after, int limit) {
    List<Side> rows =
        statements.rows(CHATS_AFTER.set("after", after).set("limit", limit), SqlCounters::side);
    List<ConversationId> seen =
        rows.stream().map(row -> row.chat().conversation()).distinct().toList();
    return new Look<>(
        seen.size(),
        seen.isEmpty() ? BEGINNING : seen.getLast().value(),
        rows.stream().filter(Side::isWrong).map(Side::chat).toList());
  }

  @Override
  public List<WrongChat> correctChats(ConversationId conversation) {
    statements.rows(LOCK_CONVERSATION.set("conversation", conversation.value()), row -> true);
    List<Side> wrong =
        statements
            .rows(CHATS_OF.set("conversation", conversation.value()), SqlCounters::side)
            .stream()
            .filter(Side::isWrong)
            .toList();
    wrong.forEach(this::correct);
    return wrong.stream().map(Side::chat).toList();
  }

  private void correct(Side side) {
    ChatCounts should = side.chat().should();
    statements.change(
        SET_CHAT
            .set("unread", should.unread())
            .set("messages", should.messages())
            .set("preview", should.preview().map(Objects::toString).orElse(null))
            .set("owner", side.chat().owner().value())
            .set("partner", side.partner()));
  }

  private static boolean isWrong(WrongFollows follows) {
    return !follows.is().equals(follows.should());
  }

  private static WrongFollows follows(ResultSet row) throws SQLException {
    return new WrongFollows(
        new AccountId(row.getLong(1)),
        new FollowCounts(row.getInt(2), row.getInt(3), row.getInt(4)),
        new FollowCounts(row.getInt(5), row.getInt(6), row.getInt(7)));
  }

  private static Side side(ResultSet row) throws SQLException {
    return new Side(
        new WrongChat(
            new ConversationId(row.getLong(1)),
            new AccountId(row.getLong(2)),
            counts(row, 4),
            counts(row, 7)),
        row.getLong(3));
  }

  private static ChatCounts counts(ResultSet row, int first) throws SQLException {
    return new ChatCounts(
        row.getInt(first),
        row.getInt(first + 1),
        Optional.ofNullable(row.getObject(first + 2, Long.class)));
  }
}
