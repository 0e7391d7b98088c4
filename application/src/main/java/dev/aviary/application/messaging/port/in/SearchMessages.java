package dev.aviary.application.messaging.port.in;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Searches a conversation. Marks nothing as seen. */
public interface SearchMessages {

  /**
   * @param text what is looked for, as typed
   */
  record Query(
      AccountId viewer, AccountId partner, String text, MessageCursor cursor, int pageSize) {

    @Override
    public String toString() {
      return "Query[hidden]";
    }
  }

  /**
   * What the viewer can read and contains the text. Nothing for a blank text.
   *
   * @throws DomainException {@code PARTNER_INVALID} as {@link ReadMessages#read} does
   */
  MessageSearch.Found search(Query query);
}
