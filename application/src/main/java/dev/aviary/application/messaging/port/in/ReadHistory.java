package dev.aviary.application.messaging.port.in;

import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.List;

/**
 * Reads a conversation by page numbers, messages removed for everyone included (wire contract,
 * section 6). Marks nothing as seen unless asked to.
 */
public interface ReadHistory {

  /**
   * @param pageNumber from 1, the newest page
   * @param markAllSeen whether everything the partner sent counts as read afterwards
   */
  record Query(
      AccountId viewer, AccountId partner, long pageNumber, int pageSize, boolean markAllSeen) {}

  /**
   * @param messages ascending by id, as they were before they were marked
   * @param total how many there are on all pages together
   */
  record History(Identity viewer, Identity partner, List<Message> messages, int total) {}

  /**
   * Up to {@code limit} messages that were unread, newest first.
   *
   * @param messages as they were before they were marked
   */
  record Unread(Identity viewer, Identity partner, List<Message> messages) {}

  /**
   * @throws DomainException {@code PARTNER_INVALID} when either does not exist, for oneself, and
   *     while either blocks the other
   */
  History read(Query query);

  /**
   * What the viewer has not read, newest first and at most 1000.
   *
   * @param markSeen whether what is returned counts as read afterwards
   * @throws DomainException as {@link #read}
   */
  Unread readUnread(AccountId viewer, AccountId partner, boolean markSeen);
}
