package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;

/** Decides who may message whom. The only place that grants a {@link ContactPermit}. */
public final class ContactPolicy {

  /** What the policy answers. */
  public sealed interface Decision {}

  /** Contact is allowed, and here is the permit that composing asks for. */
  public record Permitted(ContactPermit permit) implements Decision {}

  /** Nobody messages themselves. */
  public record RefusedToOneself() implements Decision {}

  /** Whether {@code from} may message {@code to}. */
  public Decision decide(AccountId from, AccountId to) {
    return AccountPair.between(from, to)
        .<Decision>map(pair -> new Permitted(new ContactPermit(pair, from)))
        .orElseGet(RefusedToOneself::new);
  }
}
