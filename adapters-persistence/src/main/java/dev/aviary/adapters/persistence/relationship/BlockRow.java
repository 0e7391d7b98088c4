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

  /** SQL that holds while either of {@code :low} and {@code :high} blocks the other. */
  public static final String BETWEEN_LOW_AND_HIGH =
      """
      (EXISTS (SELECT FROM blocks WHERE blocker_id = :low AND blocked_id = :high)
        OR EXISTS (SELECT FROM blocks WHERE blocker_id = :high AND blocked_id = :low))""";

  /**
   * HQL that holds while neither of two accounts blocks the other.
   *
   * @param one an expression for the number of the one, {@code other} of the other
   */
  public static String noneBetween(String one, String other) {
    return """
        not exists (
          select 1 from BlockRow block
          where (block.key.blockerId = %1$s and block.key.blockedId = %2$s)
             or (block.key.blockerId = %2$s and block.key.blockedId = %1$s))
        """
        .formatted(one, other);
  }
}
