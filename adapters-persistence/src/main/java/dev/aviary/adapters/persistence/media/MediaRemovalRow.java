package dev.aviary.adapters.persistence.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code media_removals}. Written by statements, also by those that erase messages. */
@Entity
@Immutable
@Table(name = "media_removals")
public class MediaRemovalRow {

  @Id
  @Column(name = "media_key")
  String mediaKey;
}
