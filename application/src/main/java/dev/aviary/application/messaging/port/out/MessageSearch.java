package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.SearchTerm;
import dev.aviary.domain.shared.AccountId;
import java.util.List;

/** Finds messages by what they say. */
public interface MessageSearch {

  /**
   * A page of what was found.
   *
   * @param messages newest first
   * @param total how many there are on all pages together
   */
  record Found(List<Message> messages, int total) {}

  /** Up to {@code limit} of the messages that {@code viewer} can read and that say the term. */
  Found search(
      Conversation conversation,
      AccountId viewer,
      SearchTerm term,
      MessageCursor cursor,
      int limit);
}
