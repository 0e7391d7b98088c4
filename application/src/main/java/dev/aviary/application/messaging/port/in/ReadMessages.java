package dev.aviary.application.messaging.port.in;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.List;

/** Reads a page of a conversation. */
public interface ReadMessages {

  record Query(AccountId viewer, AccountId partner, MessageCursor cursor, int pageSize) {}

  /**
   * The page, ascending by id, as it was before it was read: what the viewer reads here for the
   * first time is marked as seen, and still shown as unseen. Writes nothing when nothing was
   * unread.
   *
   * @throws DomainException {@code PARTNER_INVALID} for an unknown partner, for oneself, and while
   *     either blocks the other
   */
  List<Message> read(Query query);
}
