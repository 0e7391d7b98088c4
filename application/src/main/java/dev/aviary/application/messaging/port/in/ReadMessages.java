package dev.aviary.application.messaging.port.in;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a page of a conversation. */
public interface ReadMessages {

  record Query(AccountId viewer, AccountId partner, MessageCursor cursor, int pageSize) {}

  /**
   * @param messages ascending by id
   * @param pinned what is pinned, on whatever page it is; null where the viewer sees no pin
   */
  record Page(List<Message> messages, @Nullable Message pinned) {}

  /**
   * The page as it was before it was read: what the viewer reads on it for the first time is marked
   * as seen, and still shown as unseen. What is pinned is marked when its page is read. Writes
   * nothing when nothing was unread.
   *
   * @throws DomainException {@code PARTNER_INVALID} for an unknown partner, for oneself, and while
   *     either blocks the other
   */
  Page read(Query query);
}
