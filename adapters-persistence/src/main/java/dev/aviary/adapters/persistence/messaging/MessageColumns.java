package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.shared.Statements;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.Visibility;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of {@code messages} among the columns of a statement, the first ones. */
final class MessageColumns {

  /** To be selected first, from a table of this name. */
  static final String OF_MESSAGE =
      """
      message.id, message.sender_id, message.sent_at, message.seen_at, message.hidden_from_sender,
      message.hidden_from_recipient, message.body, message.media_key""";

  /** How many these are. */
  static final int COUNT = 8;

  private MessageColumns() {}

  /** Null where an outer join found none. */
  static @Nullable Message read(ResultSet row, Conversation conversation) throws SQLException {
    long id = row.getLong(1);
    return row.wasNull()
        ? null
        : conversation.restore(
            new MessageId(id),
            new AccountId(row.getLong(2)),
            body(row.getString(7), row.getString(8)),
            Statements.instant(row, 3),
            Statements.instantOrNull(row, 4),
            new Visibility(row.getBoolean(5), row.getBoolean(6)));
  }

  /** One that says nothing was removed for everyone. */
  static MessageBody body(@Nullable String text, @Nullable String media) {
    if (media != null) {
      return new MessageBody.Image(new MediaKey(media));
    }
    return text == null ? new MessageBody.Removed() : new MessageBody.Text(text);
  }
}
