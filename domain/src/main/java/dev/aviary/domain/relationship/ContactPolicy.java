package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;

/** Decides who may message whom. The only place that grants a {@link ContactPermit}. */
public final class ContactPolicy {

  /** What the policy answers. */
  public sealed interface Decision {}

  /** Contact is allowed, and here is the permit that composing asks for. */
  public record Permitted(ContactPermit permit) implements Decision {}

  /** The privacy of one of the two does not allow it. */
  public record RefusedByPrivacy() implements Decision {}

  /** One of the two blocks the other. */
  public record RefusedByBlock() implements Decision {}

  /**
   * Whether {@code from} may message the other of the pair. Privacy is asked before blocks, as the
   * wire contract orders its refusals (section 3).
   *
   * @throws IllegalArgumentException when {@code from} is neither of the pair
   */
  public Decision decide(AccountId from, Relationship relationship) {
    ContactPermit permit = new ContactPermit(relationship.pair(), from);
    if (!relationship.acceptsContact()) {
      return new RefusedByPrivacy();
    }
    return relationship.isBlocked() ? new RefusedByBlock() : new Permitted(permit);
  }
}
