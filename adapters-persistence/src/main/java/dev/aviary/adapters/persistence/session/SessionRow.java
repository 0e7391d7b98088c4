package dev.aviary.adapters.persistence.session;

import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.RefreshTokenHash;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  @Column(name = "previous_refresh_token_hash")
  byte @Nullable [] previousRefreshTokenHash;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "renewed_at")
  Instant renewedAt;

  @Column(name = "ends_at")
  Instant endsAt;

  static SessionRow of(Session session) {
    SessionRow row = new SessionRow();
    row.key = new Key(session.account().value(), session.id());
    row.device = session.device().name().toLowerCase(Locale.ROOT);
    row.refreshTokenHash = bytes(session.current());
    row.previousRefreshTokenHash = session.previous().map(SessionRow::bytes).orElse(null);
    row.openedAt = session.openedAt();
    row.renewedAt = session.renewedAt();
    row.endsAt = session.endsAt();
    return row;
  }

  Session toSession() {
    return new Session(
        key.id(),
        new AccountId(key.accountId()),
        DeviceType.valueOf(device.toUpperCase(Locale.ROOT)),
        hash(refreshTokenHash),
        Optional.ofNullable(previousRefreshTokenHash).map(SessionRow::hash),
        openedAt,
        renewedAt,
        endsAt);
  }

  private static byte[] bytes(RefreshTokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }

  private static RefreshTokenHash hash(byte[] bytes) {
    return new RefreshTokenHash(HexFormat.of().formatHex(bytes));
  }
}
