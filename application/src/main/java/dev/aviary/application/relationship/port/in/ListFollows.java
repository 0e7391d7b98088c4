package dev.aviary.application.relationship.port.in;

import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.List;
import java.util.Optional;

/** Lists follows and the requests that wait, newest first. */
public interface ListFollows {

  /**
   * @param of whose follows
   * @param before the last position of the page before, empty for the first page
   */
  record Query(AccountId viewer, AccountId of, Optional<FollowId> before, int pageSize) {}

  /**
   * @param profile of the account at the other end, as far as the viewer may see it
   * @param own whether it is the viewer
   * @param followed whether the viewer follows it
   */
  record Entry(FollowId position, Profile profile, boolean own, boolean followed) {}

  /**
   * A page of those who follow the account, without those whom a block parts from the viewer.
   *
   * @throws DomainException {@code FOLLOWS_UNKNOWN} for an unknown account, {@code PROFILE_CLOSED}
   *     where the viewer may not see its profile
   */
  List<Entry> followers(Query query);

  /** As {@link #followers}, of those whom the account follows. */
  List<Entry> following(Query query);

  /**
   * A page of the requests that wait for this account's answer.
   *
   * @param before the last request of the page before, empty for the first page
   */
  List<FollowLists.Waiting> requests(
      AccountId addressee, Optional<FollowRequestId> before, int pageSize);
}
