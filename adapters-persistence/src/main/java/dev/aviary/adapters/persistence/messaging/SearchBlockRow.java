package dev.aviary.adapters.persistence.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A row of {@code search_blocks} without what is large in it; read and written by statements. */
@Entity
@Immutable
@Table(name = "search_blocks")
public class SearchBlockRow {

  /** The conversation first: its blocks lie together, in order. */
  @Embeddable
  public record Key(
      @Column(name = "conversation_id") long conversationId,
      @Column(name = "first_id") long firstId)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column(name = "last_id")
  long lastId;
}
