package dev.aviary.application.relationship;

import dev.aviary.application.profile.ProfileAccess;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.in.ListFollows;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

final class ListFollowsService implements ListFollows {

  private final Accounts accounts;
  private final ProfileAccess access;
  private final FollowLists lists;
  private final Transactions transactions;

  ListFollowsService(
      Accounts accounts, ProfileAccess access, FollowLists lists, Transactions transactions) {
    this.accounts = accounts;
    this.access = access;
    this.lists = lists;
    this.transactions = transactions;
  }

  @Override
  public List<Entry> followers(Query query) {
    return rows(query, it -> lists.followers(it.of(), it.viewer(), it.before(), it.pageSize()));
  }

  @Override
  public List<Entry> following(Query query) {
    return rows(query, it -> lists.following(it.of(), it.viewer(), it.before(), it.pageSize()));
  }

  @Override
  public List<FollowLists.Waiting> requests(
      AccountId addressee, Optional<FollowRequestId> before, int pageSize) {
    return lists.requests(addressee, before, pageSize);
  }

  private List<Entry> rows(Query query, Function<Query, List<FollowLists.Listed>> page) {
    return transactions.inSnapshot(
        () -> {
          requireOpen(query);
          return page.apply(query).stream().map(ListFollowsService::row).toList();
        });
  }

  private void requireOpen(Query query) {
    ViewProfile.View view =
        accounts
            .find(query.of())
            .map(account -> access.look(query.viewer(), account))
            .orElseThrow(() -> new DomainException(ErrorCode.FOLLOWS_UNKNOWN));
    if (view.profile() instanceof Profile.Closed) {
      throw new DomainException(ErrorCode.PROFILE_CLOSED);
    }
  }

  private static Entry row(FollowLists.Listed listed) {
    return new Entry(
        listed.position(),
        Profile.of(listed.account(), listed.viewer()),
        listed.viewer().self(),
        listed.viewer().follows());
  }
}
