package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How two accounts stand to each other, and what may become of it. While either blocks the other,
 * neither follows nor asks to.
 *
 * @param low how the pair's lower account stands to the higher
 * @param high how the pair's higher account stands to the lower
 */
public record Relationship(AccountPair pair, Stance low, Stance high) {

  /**
   * @throws IllegalArgumentException when one follows or asks to beside a block
   */
  public Relationship {
    boolean blocked = low.blocks() || high.blocks();
    if (blocked && (low.follows() || low.asks() || high.follows() || high.asks())) {
      throw new IllegalArgumentException("a block ends follows and requests");
    }
  }

  /**
   * How {@code side} stands to the other.
   *
   * @throws IllegalArgumentException when {@code side} is neither of the pair
   */
  public Stance of(AccountId side) {
    return pair.isLow(side) ? low : high;
  }

  /** Whether either blocks the other. A block ends every contact, whoever made it. */
  public boolean isBlocked() {
    return low.blocks() || high.blocks();
  }

  /** What decides whether the two may message each other. */
  public ContactTerms contactTerms() {
    return new ContactTerms(pair, low.contactTerms(), high.contactTerms(), isBlocked());
  }

  /**
   * The permit's holder follows the other, or asks to where the other wants to be asked.
   *
   * @param id gives a request its number; not called where none is made
   * @throws IllegalArgumentException when the permit is for another pair
   */
  public Relationship follow(
      ContactPermit.ToFollow permit, Supplier<FollowRequestId> id, Instant at) {
    if (!permit.pair().equals(pair)) {
      throw new IllegalArgumentException("the permit is for another pair");
    }
    AccountId from = permit.from();
    AccountId to = pair.partnerOf(from);
    Stance stance = of(from);
    return switch (of(to).privacy().followPrivacy()) {
      case EVERYONE -> with(from, stance.following(new Follow(from, to, at)));
      case APPROVED -> with(from, stance.asking(new FollowRequest.Pending(id.get(), from, to, at)));
    };
  }

  /** {@code from} follows the other no more, and asks no more to. */
  public Relationship letGo(AccountId from) {
    return with(from, of(from).lettingGo());
  }

  /**
   * The request makes way for the follow.
   *
   * @throws DomainException {@code FOLLOW_REQUEST_INVALID} when it does not wait any more
   */
  public Relationship accept(FollowRequest.Accepted answer) {
    AccountId requester = requesterOf(answer.request());
    return with(requester, of(requester).following(answer.follow()));
  }

  /**
   * The request is gone.
   *
   * @throws DomainException {@code FOLLOW_REQUEST_INVALID} when it does not wait any more
   */
  public Relationship ignore(FollowRequest.Ignored answer) {
    return letGo(requesterOf(answer.request()));
  }

  /** {@code by} blocks the other: both sides' follows and requests are gone for good. */
  public Relationship block(AccountId by, Instant at) {
    Block block = new Block(by, pair.partnerOf(by), at);
    var apart = new Relationship(pair, low.lettingGo(), high.lettingGo());
    return apart.with(by, apart.of(by).blocking(block));
  }

  /** {@code by} blocks the other no more. What the block ended does not come back. */
  public Relationship unblock(AccountId by) {
    return with(by, of(by).unblocking());
  }

  /**
   * By how many the follows of {@code side} changed.
   *
   * @param before of the same pair
   */
  public FollowCounts changeSince(Relationship before, AccountId side) {
    AccountId partner = pair.partnerOf(side);
    return new FollowCounts(
        change(before.of(partner).follows(), of(partner).follows()),
        change(before.of(side).follows(), of(side).follows()),
        change(before.of(partner).asks(), of(partner).asks()));
  }

  private static int change(boolean before, boolean after) {
    return Boolean.compare(after, before);
  }

  private AccountId requesterOf(FollowRequest.Pending request) {
    if (!of(request.requester()).request().equals(Optional.of(request))) {
      throw new DomainException(ErrorCode.FOLLOW_REQUEST_INVALID);
    }
    return request.requester();
  }

  private Relationship with(AccountId side, Stance stance) {
    return pair.isLow(side)
        ? new Relationship(pair, stance, high)
        : new Relationship(pair, low, stance);
  }
}
