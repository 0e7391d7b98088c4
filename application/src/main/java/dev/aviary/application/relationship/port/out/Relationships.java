package dev.aviary.application.relationship.port.out;

import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import java.util.Optional;

/** How the accounts of the site stand to each other. */
public interface Relationships {

  /** How the two stand to each other now; empty when one of them does not exist. */
  Optional<Relationship> between(AccountPair pair);

  /** Makes {@code by} block {@code target}; both exist. Idempotent. */
  void block(AccountId by, AccountId target, Instant at);

  /** Ends the block of {@code target} by {@code by}. Idempotent. */
  void unblock(AccountId by, AccountId target);
}
