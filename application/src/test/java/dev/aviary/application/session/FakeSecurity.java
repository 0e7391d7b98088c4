package dev.aviary.application.session;

import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Quick stand-ins for what is slow or random: hashing, tokens, secrets. Remembers what it was
 * asked.
 */
public final class FakeSecurity implements PasswordHasher, AccessTokens, Sessions, RandomBytes {

  private final List<Session> opened = new ArrayList<>();
  private final List<PasswordHash> compared = new ArrayList<>();
  private byte counter;

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash("fake:" + password.reveal());
  }

  @Override
  public boolean matches(Password attempt, PasswordHash hash) {
    compared.add(hash);
    return hash(attempt).equals(hash);
  }

  @Override
  public PasswordHash decoy() {
    return new PasswordHash("decoy");
  }

  @Override
  public String issue(AccountId account, UUID session, Instant issuedAt, Instant expiresAt) {
    return account.value() + "/" + session + "/" + expiresAt;
  }

  @Override
  public Optional<Claims> verify(String token) {
    String[] parts = token.split("/", -1);
    return parts.length == 3
        ? Optional.of(
            new Claims(new AccountId(Long.parseLong(parts[0])), UUID.fromString(parts[1])))
        : Optional.empty();
  }

  @Override
  public void add(Session session) {
    opened.add(session);
  }

  @Override
  public boolean isOpen(AccountId account, UUID session) {
    return opened.stream().anyMatch(it -> it.account().equals(account) && it.id().equals(session));
  }

  @Override
  public byte[] next(int count) {
    byte[] bytes = new byte[count];
    bytes[0] = ++counter;
    return bytes;
  }

  public List<Session> opened() {
    return opened;
  }

  public List<PasswordHash> compared() {
    return compared;
  }
}
