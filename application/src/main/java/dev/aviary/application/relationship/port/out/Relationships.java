package dev.aviary.application.relationship.port.out;

import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountPair;
import java.util.Optional;

/** How the accounts of the site stand to each other. */
public interface Relationships {

  /** How the two stand to each other now; empty when one of them does not exist. */
  Optional<Relationship> between(AccountPair pair);

  /**
   * As {@link #between}, and nobody else can change it, the counts of the two or their privacy
   * settings before this transaction ends; waits while another transaction, of whatever process, is
   * at it. Two pairs with an account in common wait for each other too: its counts change with
   * both. A transaction locks no second pair.
   */
  Optional<Relationship> lock(AccountPair pair);

  /** A number above all that requests were given before. */
  FollowRequestId nextRequestId();

  /** The request while it waits; empty when there never was one or it waits no more. */
  Optional<FollowRequest.Pending> findRequest(FollowRequestId id);

  /**
   * Keeps what became of a relationship, and counts it in the counts of both accounts.
   *
   * @param before as this transaction {@link #lock locked} it
   * @param after the same pair, changed
   */
  void save(Relationship before, Relationship after);
}
