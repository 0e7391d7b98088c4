package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;

/**
 * One account asks to follow another that wants to be asked. It waits until its addressee answers;
 * it is gone without an answer when the requester withdraws it or either blocks the other (wire
 * contract, section 4).
 */
public sealed interface FollowRequest {

  /** Waits for an answer. It comes about by {@link Relationship#follow} alone, and is stored. */
  record Pending(FollowRequestId id, AccountId requester, AccountId addressee, Instant since)
      implements FollowRequest {

    /**
     * Lets the requester follow.
     *
     * @throws DomainException {@code FOLLOW_REQUEST_INVALID} unless {@code by} is its addressee
     */
    public Accepted accept(AccountId by, Instant at) {
      requireAddressee(by);
      return new Accepted(this, new Follow(requester, addressee, at));
    }

    /**
     * Turns the requester away, who is not told and may ask again.
     *
     * @throws DomainException {@code FOLLOW_REQUEST_INVALID} unless {@code by} is its addressee
     */
    public Ignored ignore(AccountId by) {
      requireAddressee(by);
      return new Ignored(this);
    }

    private void requireAddressee(AccountId by) {
      if (!by.equals(addressee)) {
        throw new DomainException(ErrorCode.FOLLOW_REQUEST_INVALID);
      }
    }
  }

  /** Its addressee said yes; {@link Pending#accept} alone makes one. */
  final class Accepted implements FollowRequest {

    private final Pending request;
    private final Follow follow;

    private Accepted(Pending request, Follow follow) {
      this.request = request;
      this.follow = follow;
    }

    /** What was asked. */
    public Pending request() {
      return request;
    }

    /** What came of it. */
    public Follow follow() {
      return follow;
    }
  }

  /** Its addressee said no; {@link Pending#ignore} alone makes one. */
  final class Ignored implements FollowRequest {

    private final Pending request;

    private Ignored(Pending request) {
      this.request = request;
    }

    /** What was asked. */
    public Pending request() {
      return request;
    }
  }
}
