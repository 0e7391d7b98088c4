package dev.aviary.application.relationship;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.in.AnswerFollowRequest;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

final class AnswerFollowRequestService implements AnswerFollowRequest {

  private final Accounts accounts;
  private final Relationships relationships;
  private final Transactions transactions;
  private final InstantSource clock;

  AnswerFollowRequestService(
      Accounts accounts,
      Relationships relationships,
      Transactions transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.relationships = relationships;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int accept(AccountId addressee, FollowRequestId id) {
    return transactions.inTransaction(
        () -> {
          var accepted = find(id).accept(addressee, clock.instant());
          return save(accepted.request(), relationship -> relationship.accept(accepted));
        });
  }

  @Override
  public int ignore(AccountId addressee, FollowRequestId id) {
    return transactions.inTransaction(
        () -> {
          var ignored = find(id).ignore(addressee);
          return save(ignored.request(), relationship -> relationship.ignore(ignored));
        });
  }

  private FollowRequest.Pending find(FollowRequestId id) {
    return relationships.findRequest(id).orElseThrow(AnswerFollowRequestService::invalid);
  }

  /** Whether the request still waits is only sure under the lock, where the answer looks again. */
  private int save(FollowRequest.Pending request, UnaryOperator<Relationship> answer) {
    AccountId addressee = request.addressee();
    Relationship before =
        AccountPair.between(request.requester(), addressee)
            .flatMap(relationships::lock)
            .orElseThrow(AnswerFollowRequestService::invalid);
    relationships.save(before, answer.apply(before));
    return accounts.find(addressee).orElseThrow().follows().pending();
  }

  private static DomainException invalid() {
    return new DomainException(ErrorCode.FOLLOW_REQUEST_INVALID);
  }
}
