package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.ClearPoint;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of {@code conversations} among the columns of a statement. */
final class ConversationColumns {

  /** To be selected together. */
  static final String OF_CONVERSATION = "id, low_cleared_to, high_cleared_to, pinned_message_id";

  /** How many these are. */
  static final int COUNT = 4;

  private ConversationColumns() {}

  /**
   * @param first the place of the first of them
   * @param pair whose conversation it is
   */
  static Conversation read(ResultSet row, int first, AccountPair pair) throws SQLException {
    return new Conversation(
        new ConversationId(row.getLong(first)),
        pair,
        new ClearPoint(row.getLong(first + 1)),
        new ClearPoint(row.getLong(first + 2)),
        pinned(row, first + 3));
  }

  private static @Nullable MessageId pinned(ResultSet row, int column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : new MessageId(id);
  }
}
