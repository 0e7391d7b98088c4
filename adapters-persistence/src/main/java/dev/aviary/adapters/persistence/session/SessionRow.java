package dev.aviary.adapters.persistence.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code sessions}. */
@Entity
@Table(name = "sessions")
public class SessionRow {

  /** The account first: one account's sessions lie together. */
  @Embeddable
  public record Key(@Column(name = "account_id") long accountId, @Column(name = "id") UUID id)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column String device;

  @Column(name = "refresh_token_hash")
  byte[] refreshTokenHash;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "refreshable_until")
  Instant refreshableUntil;
}
