package dev.aviary.adapters.persistence.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code erased_media}: written by the statements that erase messages. */
@Entity
@Immutable
@Table(name = "erased_media")
public class ErasedMediaRow {

  @Id
  @Column(name = "media_key")
  String mediaKey;
}
