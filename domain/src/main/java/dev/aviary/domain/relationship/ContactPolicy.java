package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import java.util.Optional;

/** Decides who may reach whom. The only place that grants a {@link ContactPermit}. */
public final class ContactPolicy {

  /** Whether one account may message another. */
  public sealed interface Decision {}

  /** It may, and here is the permit that composing asks for. */
  public record Permitted(ContactPermit.ToMessage permit) implements Decision {}

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
  public Decision decideMessage(AccountId from, ContactTerms terms) {
    var permit = new ContactPermit.ToMessage(terms.pair(), from);
    if (!terms.acceptContact()) {
      return new RefusedByPrivacy();
    }
    return terms.blocked() ? new RefusedByBlock() : new Permitted(permit);
  }

  /** The same of a relationship as a whole. */
  public Decision decideMessage(AccountId from, Relationship relationship) {
    return decideMessage(from, relationship.contactTerms());
  }

  /**
   * The permit of {@code from} to follow the other of the pair, or to ask to; empty while either
   * blocks the other. Nobody else may not ask: who wants to choose is asked.
   *
   * @throws IllegalArgumentException when {@code from} is neither of the pair
   */
  public Optional<ContactPermit.ToFollow> permitFollow(AccountId from, Relationship relationship) {
    var permit = new ContactPermit.ToFollow(relationship.pair(), from);
    return relationship.isBlocked() ? Optional.empty() : Optional.of(permit);
  }

  /**
   * The permit of {@code from} to pin what the other of the pair sees pinned too; empty while
   * either blocks the other. Privacy is not asked: what is pinned was written before.
   *
   * @throws IllegalArgumentException when {@code from} is neither of the pair
   */
  public Optional<ContactPermit.ToPin> permitPin(AccountId from, Relationship relationship) {
    var permit = new ContactPermit.ToPin(relationship.pair(), from);
    return relationship.isBlocked() ? Optional.empty() : Optional.of(permit);
  }
}
