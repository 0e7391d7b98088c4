package dev.aviary.application.relationship.port.out;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.profile.Viewer;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who follows whom, and who waits to, newest first. A page takes one statement, however many rows
 * it has.
 */
public interface FollowLists {

  /**
   * A follow as somebody sees it.
   *
   * @param position from which the next page goes on
   * @param account the one at its other end
   * @param viewer what the one who looks is to that account
   */
  record Listed(FollowId position, Account account, Viewer viewer) {}

  /** A request that waits, with who asks. */
  record Waiting(FollowRequest.Pending request, Requester requester) {}

  /** What one who asks shows of themselves to whom they ask, and no more of their account. */
  record Requester(Identity identity, String about, EmailAddress email, Instant lastActive) {

    public static Requester of(Account account) {
      return new Requester(
          account.identity(), account.details().about(), account.email(), account.lastActive());
    }
  }

  /**
   * Up to {@code limit} of those who follow an account, without those whom a block parts from the
   * viewer.
   *
   * @param before the last position of the page before, empty for the first page
   */
  List<Listed> followers(AccountId of, AccountId viewer, Optional<FollowId> before, int limit);

  /** As {@link #followers}, of those whom an account follows. */
  List<Listed> following(AccountId of, AccountId viewer, Optional<FollowId> before, int limit);

  /**
   * Up to {@code limit} of the requests that wait for an account's answer.
   *
   * @param before the last request of the page before, empty for the first page
   */
  List<Waiting> requests(AccountId addressee, Optional<FollowRequestId> before, int limit);
}
