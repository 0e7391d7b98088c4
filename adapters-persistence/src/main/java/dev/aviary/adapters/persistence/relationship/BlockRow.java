package dev.aviary.adapters.persistence.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code blocks}: read as an entity, written by statements. */
@Entity
@Immutable
@Table(name = "blocks")
public class BlockRow {

  /** Who blocks whom. */
  @Embeddable
  public record Key(
      @Column(name = "blocker_id") long blockerId, @Column(name = "blocked_id") long blockedId)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column Instant since;
}
