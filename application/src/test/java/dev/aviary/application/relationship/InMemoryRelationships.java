package dev.aviary.application.relationship;

import dev.aviary.application.profile.InMemoryAccounts;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Viewer;
import dev.aviary.domain.relationship.Block;
import dev.aviary.domain.relationship.Follow;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Relationships in memory. */
public final class InMemoryRelationships implements Relationships, FollowLists {

  private record Direction(AccountId from, AccountId to) {}

  private record NumberedFollow(FollowId id, Follow follow) {}

  private final InMemoryDatabase database;
  private final InMemoryAccounts accounts;
  private final Map<Direction, NumberedFollow> follows;
  private final Map<Direction, FollowRequest.Pending> requests;
  private final Map<Direction, Block> blocks;

  public InMemoryRelationships(InMemoryDatabase database, InMemoryAccounts accounts) {
    this.database = database;
    this.accounts = accounts;
    this.follows = database.table();
    this.requests = database.table();
    this.blocks = database.table();
  }

  @Override
  public Optional<Relationship> between(AccountPair pair) {
    return accounts
        .find(pair.low())
        .flatMap(
            low ->
                accounts
                    .find(pair.high())
                    .map(high -> new Relationship(pair, stance(low, high), stance(high, low))));
  }

  /** Transactions come one at a time here. */
  @Override
  public Optional<Relationship> lock(AccountPair pair) {
    return between(pair);
  }

  @Override
  public FollowRequestId nextRequestId() {
    return new FollowRequestId(database.nextNumber());
  }

  @Override
  public Optional<FollowRequest.Pending> findRequest(FollowRequestId id) {
    return requests.values().stream().filter(request -> request.id().equals(id)).findFirst();
  }

  @Override
  public void save(Relationship before, Relationship after) {
    AccountPair pair = after.pair();
    for (AccountId side : List.of(pair.low(), pair.high())) {
      Direction direction = new Direction(side, pair.partnerOf(side));
      Stance stance = after.of(side);
      if (before.of(side).follows() != stance.follows()) {
        put(follows, direction, stance.follow().map(this::numbered));
      }
      put(requests, direction, stance.request());
      put(blocks, direction, stance.block());
      accounts.count(side, after.changeSince(before, side));
    }
  }

  @Override
  public List<Listed> followers(
      AccountId of, AccountId viewer, Optional<FollowId> before, int limit) {
    return page(Follow::followed, Follow::follower, of, viewer, before, limit);
  }

  @Override
  public List<Listed> following(
      AccountId of, AccountId viewer, Optional<FollowId> before, int limit) {
    return page(Follow::follower, Follow::followed, of, viewer, before, limit);
  }

  @Override
  public List<Waiting> requests(AccountId addressee, Optional<FollowRequestId> before, int limit) {
    long below = before.map(FollowRequestId::value).orElse(Long.MAX_VALUE);
    return requests.values().stream()
        .filter(it -> it.addressee().equals(addressee) && it.id().value() < below)
        .sorted(Comparator.comparingLong(it -> -it.id().value()))
        .limit(limit)
        .map(
            it ->
                new Waiting(
                    it, FollowLists.Requester.of(accounts.find(it.requester()).orElseThrow())))
        .toList();
  }

  /** Whether either blocks the other. */
  public boolean isBlocked(AccountId one, AccountId other) {
    return blocks.containsKey(new Direction(one, other))
        || blocks.containsKey(new Direction(other, one));
  }

  private List<Listed> page(
      Function<Follow, AccountId> listed,
      Function<Follow, AccountId> end,
      AccountId of,
      AccountId viewer,
      Optional<FollowId> before,
      int limit) {
    long below = before.map(FollowId::value).orElse(Long.MAX_VALUE);
    return follows.values().stream()
        .filter(it -> listed.apply(it.follow()).equals(of) && it.id().value() < below)
        .filter(it -> !isBlocked(viewer, end.apply(it.follow())))
        .sorted(Comparator.comparingLong(it -> -it.id().value()))
        .limit(limit)
        .map(it -> listed(it.id(), end.apply(it.follow()), viewer))
        .toList();
  }

  private Listed listed(FollowId id, AccountId account, AccountId viewer) {
    boolean follows = this.follows.containsKey(new Direction(viewer, account));
    return new Listed(
        id,
        accounts.find(account).orElseThrow(),
        new Viewer(account.equals(viewer), follows, false));
  }

  private Stance stance(Account from, Account to) {
    Direction direction = new Direction(from.id(), to.id());
    return new Stance(
        Optional.ofNullable(follows.get(direction)).map(NumberedFollow::follow),
        Optional.ofNullable(requests.get(direction)),
        Optional.ofNullable(blocks.get(direction)),
        from.privacy());
  }

  private NumberedFollow numbered(Follow follow) {
    return new NumberedFollow(new FollowId(database.nextNumber()), follow);
  }

  private static <T> void put(Map<Direction, T> table, Direction key, Optional<T> value) {
    table.remove(key);
    value.ifPresent(it -> table.put(key, it));
  }
}
