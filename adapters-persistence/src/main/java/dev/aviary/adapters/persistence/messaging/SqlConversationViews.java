package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.profile.IdentityColumns;
import dev.aviary.adapters.persistence.relationship.BlockRow;
import dev.aviary.adapters.persistence.shared.Sql;
import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each view in one statement: the conversation by its pair, with its messages beside it. Where it
 * has none, there is one row without a message. A partner who is being erased has none any more.
 */
@ApplicationScoped
class SqlConversationViews implements ConversationViews {

  private static final int CONVERSATION = MessageColumns.COUNT + 1;
  private static final int BLOCKED = CONVERSATION + ConversationColumns.COUNT;
  private static final int IS_PIN = BLOCKED + 1;
  private static final int TOTAL = BLOCKED + 1;
  private static final int VIEWER = TOTAL + 2;
  private static final int PARTNER = VIEWER + IdentityColumns.COUNT;

  /** OFFSET 0 keeps the subquery apart: blocks are looked for once, and not for each message. */
  private static final String CONVERSATION_OF_PAIR =
      """
      (SELECT %1$s, %2$s AS blocked
       FROM conversations WHERE low_account_id = :low AND high_account_id = :high
       OFFSET 0) AS conversation
      """
          .formatted(ConversationColumns.OF_CONVERSATION, BlockRow.BETWEEN_LOW_AND_HIGH);

  /** What is listed for the viewer. */
  private static final String LISTED =
      """
      FROM messages
      WHERE conversation_id = conversation.id
        AND id > CASE WHEN :viewer = :low THEN low_cleared_to ELSE high_cleared_to END
        AND NOT CASE WHEN sender_id = :viewer THEN hidden_from_sender
                     ELSE hidden_from_recipient END
      """;

  /**
   * What is pinned is one more row, wherever it lies. Where nothing is, null finds nothing without
   * a look at the index.
   */
  private static final String PAGE =
      "SELECT "
          + MessageColumns.OF_MESSAGE
          + ", conversation.*, message.is_pin FROM "
          + CONVERSATION_OF_PAIR
          + "JOIN accounts partner ON partner.id = :partner "
          + "LEFT JOIN LATERAL ((SELECT *, false AS is_pin "
          + LISTED
          + "AND NOT removed AND %s LIMIT :limit) UNION ALL SELECT *, true "
          + LISTED
          + "AND NOT removed AND id = pinned_message_id) AS message ON true";

  private static final Sql NEWEST = Sql.of(PAGE.formatted("id < :id ORDER BY id DESC"));
  private static final Sql NEXT = Sql.of(PAGE.formatted("id > :id ORDER BY id"));

  private static final Sql LISTING =
      Sql.of(
          "SELECT "
              + MessageColumns.OF_MESSAGE
              + ", conversation.*, coalesce(message_count, 0), coalesce(unread_count, 0), "
              + IdentityColumns.of("viewer")
              + ", "
              + IdentityColumns.of("partner")
              + " FROM "
              + CONVERSATION_OF_PAIR
              + """
                JOIN accounts viewer ON viewer.id = :viewer
                JOIN accounts partner ON partner.id = :partner
                LEFT JOIN chats ON chats.account_id = :viewer AND chats.partner_id = :partner
                """
              + "LEFT JOIN LATERAL (SELECT * "
              + LISTED
              + "ORDER BY id DESC OFFSET :skip LIMIT :limit) AS message ON true");

  private final Statements statements;

  SqlConversationViews(Statements statements) {
    this.statements = statements;
  }

  private record Line(boolean blocked, boolean isPin, @Nullable Message message) {}

  /** Beside the first message alone. */
  private record Head(boolean blocked, int total, int unread, Identity viewer, Identity partner) {}

  private record Listed(@Nullable Head head, @Nullable Message message) {}

  @Override
  public Optional<Page> page(AccountPair pair, AccountId viewer, MessageCursor cursor, int limit) {
    Sql.Bound sql =
        switch (cursor) {
          case MessageCursor.Newest() -> NEWEST.set("id", Long.MAX_VALUE);
          case MessageCursor.Before(MessageId id) -> NEWEST.set("id", id.value());
          case MessageCursor.After(MessageId id) -> NEXT.set("id", id.value());
        };
    List<Line> lines = statements.rows(ofPair(sql, pair, viewer, limit), row -> line(row, pair));
    return lines.stream()
        .findFirst()
        .map(first -> new Page(first.blocked(), messages(lines), pinned(lines)));
  }

  private static List<Message> messages(List<Line> lines) {
    return ascending(lines.stream().filter(line -> !line.isPin()).toList(), Line::message);
  }

  private static @Nullable Message pinned(List<Line> lines) {
    for (Line line : lines) {
      if (line.isPin()) {
        return line.message();
      }
    }
    return null;
  }

  @Override
  public Optional<Listing> listing(AccountPair pair, AccountId viewer, long skip, int limit) {
    Sql.Bound sql = LISTING.set("skip", skip);
    List<Listed> rows = statements.rows(ofPair(sql, pair, viewer, limit), row -> listed(row, pair));
    return rows.stream()
        .findFirst()
        .map(Listed::head)
        .map(
            head ->
                new Listing(
                    head.blocked(),
                    head.viewer(),
                    head.partner(),
                    head.total(),
                    head.unread(),
                    ascending(rows, Listed::message)));
  }

  private static Sql.Bound ofPair(Sql.Bound sql, AccountPair pair, AccountId viewer, int limit) {
    return sql.set("low", pair.low().value())
        .set("high", pair.high().value())
        .set("viewer", viewer.value())
        .set("partner", pair.partnerOf(viewer).value())
        .set("limit", limit);
  }

  private static Line line(ResultSet row, AccountPair pair) throws SQLException {
    return new Line(row.getBoolean(BLOCKED), row.getBoolean(IS_PIN), message(row, pair));
  }

  private static Listed listed(ResultSet row, AccountPair pair) throws SQLException {
    return new Listed(row.isFirst() ? head(row) : null, message(row, pair));
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getBoolean(BLOCKED),
        row.getInt(TOTAL),
        row.getInt(TOTAL + 1),
        IdentityColumns.read(row, VIEWER),
        IdentityColumns.read(row, PARTNER));
  }

  private static @Nullable Message message(ResultSet row, AccountPair pair) throws SQLException {
    return MessageColumns.read(row, ConversationColumns.read(row, CONVERSATION, pair));
  }

  /** The order of a subquery is nothing to rely on, though it is kept. */
  private static <T> List<Message> ascending(List<T> rows, Function<T, @Nullable Message> message) {
    return rows.stream()
        .<Message>mapMulti(
            (row, keep) -> {
              Message found = message.apply(row);
              if (found != null) {
                keep.accept(found);
              }
            })
        .sorted(Comparator.comparing(Message::id))
        .toList();
  }
}
