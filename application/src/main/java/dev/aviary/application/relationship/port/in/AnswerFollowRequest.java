package dev.aviary.application.relationship.port.in;

import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Answers a request to follow, once (wire contract, section 4). */
public interface AnswerFollowRequest {

  /**
   * Lets the requester follow.
   *
   * @return how many requests wait for this account's answer after this one
   * @throws DomainException {@code FOLLOW_REQUEST_INVALID} when it does not wait, or for another
   */
  int accept(AccountId addressee, FollowRequestId request);

  /**
   * Turns the requester away.
   *
   * @return how many requests wait for this account's answer after this one
   * @throws DomainException {@code FOLLOW_REQUEST_INVALID} when it does not wait, or for another
   */
  int ignore(AccountId addressee, FollowRequestId request);
}
