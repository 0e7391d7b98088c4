package dev.aviary.adapters.persistence.relationship;

import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code follow_requests}: read as an entity, written by statements. */
@Entity
@Immutable
@Table(name = "follow_requests")
public class FollowRequestRow {

  @Id long id;

  @Column(name = "requester_id")
  long requesterId;

  @Column(name = "addressee_id")
  long addresseeId;

  @Column Instant since;

  /** The request the row stands for. */
  FollowRequest.Pending toRequest() {
    return new FollowRequest.Pending(
        new FollowRequestId(id), new AccountId(requesterId), new AccountId(addresseeId), since);
  }
}
