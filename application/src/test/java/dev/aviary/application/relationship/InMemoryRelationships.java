package dev.aviary.application.relationship;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Relationships in memory. */
public final class InMemoryRelationships implements Relationships {

  private record Direction(AccountId from, AccountId to) {}

  private final Accounts accounts;
  private final Map<Direction, Instant> blocks;
  private final Map<Direction, Boolean> follows;
  private final Map<AccountId, ContactPrivacy> privacy;

  public InMemoryRelationships(InMemoryDatabase database, Accounts accounts) {
    this.accounts = accounts;
    this.blocks = database.table();
    this.follows = database.table();
    this.privacy = database.table();
  }

  @Override
  public Optional<Relationship> between(AccountPair pair) {
    if (!accounts.exists(pair.low()) || !accounts.exists(pair.high())) {
      return Optional.empty();
    }
    return Optional.of(
        new Relationship(pair, stance(pair.low(), pair.high()), stance(pair.high(), pair.low())));
  }

  @Override
  public void block(AccountId by, AccountId target, Instant at) {
    blocks.putIfAbsent(new Direction(by, target), at);
  }

  @Override
  public void unblock(AccountId by, AccountId target) {
    blocks.remove(new Direction(by, target));
  }

  /** Makes one follow the other. */
  public void follow(AccountId follower, AccountId followed) {
    follows.put(new Direction(follower, followed), true);
  }

  /** Sets with whom an account exchanges messages. */
  public void setContactPrivacy(AccountId account, ContactPrivacy value) {
    privacy.put(account, value);
  }

  /** Whether either blocks the other. */
  public boolean isBlocked(AccountId one, AccountId other) {
    return blocks.containsKey(new Direction(one, other))
        || blocks.containsKey(new Direction(other, one));
  }

  private Relationship.Stance stance(AccountId from, AccountId to) {
    return new Relationship.Stance(
        follows.containsKey(new Direction(from, to)),
        blocks.containsKey(new Direction(from, to)),
        privacy.getOrDefault(from, ContactPrivacy.EVERYONE));
  }
}
