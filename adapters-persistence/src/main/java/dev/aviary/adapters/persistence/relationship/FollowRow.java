package dev.aviary.adapters.persistence.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code follows}: read as an entity, written by statements. */
@Entity
@Immutable
@Table(name = "follows")
public class FollowRow {

  /** Who follows whom. */
  @Embeddable
  public record Key(
      @Column(name = "follower_id") long followerId, @Column(name = "followed_id") long followedId)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column long id;

  @Column Instant since;
}
