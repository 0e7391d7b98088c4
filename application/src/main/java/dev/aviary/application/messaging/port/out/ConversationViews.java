package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conversations as one of their sides reads them. Each look is one statement: all that it answers
 * is as of one moment, without a transaction around it.
 */
public interface ConversationViews {

  /** What decides whether a look may be answered. */
  interface View {

    /** Whether either side blocks the other. */
    boolean blocked();
  }

  /**
   * A page of what a side can read.
   *
   * @param messages ascending by id
   * @param pinned the pinned message, on whatever page it is; null where nothing is pinned, or what
   *     the side cannot read
   */
  record Page(boolean blocked, List<Message> messages, @Nullable Message pinned) implements View {}

  /**
   * A page of what is listed for a side, messages removed for everyone included.
   *
   * @param total how many there are on all pages together
   * @param unread how many the viewer has not read
   * @param messages ascending by id
   */
  record Listing(
      boolean blocked,
      Identity viewer,
      Identity partner,
      int total,
      int unread,
      List<Message> messages)
      implements View {}

  /**
   * Up to {@code limit} messages that {@code viewer} can read; empty when the two never wrote, and
   * when the partner does not exist, which is being erased then.
   */
  Optional<Page> page(AccountPair pair, AccountId viewer, MessageCursor cursor, int limit);

  /**
   * Up to {@code limit} messages that are listed for {@code viewer}: the newest ones after skipping
   * {@code skip}. Empty as {@link #page}.
   */
  Optional<Listing> listing(AccountPair pair, AccountId viewer, long skip, int limit);
}
