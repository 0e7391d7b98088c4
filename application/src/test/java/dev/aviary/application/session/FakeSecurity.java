package dev.aviary.application.session;

import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.CommonPasswords;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Quick stand-ins for what is slow or random: hashing, tokens, secrets. Remembers what it was
 * asked, by whatever thread.
 */
public final class FakeSecurity
    implements PasswordHasher, AccessTokens, RefreshTokens, CommonPasswords, RandomBytes {

  /** What everybody tries first. */
  public static final String COMMON = "password1";

  /** Begins hashes that are made with less work than new ones. */
  public static final String OUTDATED = "outdated ";

  /** Ends the tokens that are made here. */
  private static final byte SEAL = 42;

  private final List<PasswordHash> compared = new CopyOnWriteArrayList<>();
  private final AtomicReference<Runnable> onComparison = new AtomicReference<>(() -> {});
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger counter = new AtomicInteger();

  @Override
  public PasswordHash hash(Password password) {
    made.incrementAndGet();
    return current(password);
  }

  private static PasswordHash current(Password password) {
    return new PasswordHash("fake:" + password.reveal());
  }

  @Override
  public boolean matches(Password attempt, PasswordHash hash) {
    compared.add(hash);
    onComparison.getAndSet(() -> {}).run();
    return current(attempt).phc().equals(hash.phc().replace(OUTDATED, ""));
  }

  @Override
  public PasswordHash decoy() {
    return new PasswordHash("fake:decoy");
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return hash.phc().startsWith(OUTDATED);
  }

  @Override
  public boolean contains(Password password) {
    return password.reveal().equals(COMMON);
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
  public RefreshToken first(UUID session, byte[] seed) {
    return sealed(session, Arrays.copyOf(seed, RefreshToken.SECRET_BYTES));
  }

  @Override
  public boolean wasIssued(RefreshToken token) {
    return token.secret()[RefreshToken.SECRET_BYTES - 1] == SEAL;
  }

  @Override
  public List<RefreshToken> successors(RefreshToken token) {
    return List.of(sealed(token.session(), HexFormat.of().parseHex(token.hash().hex())));
  }

  private static RefreshToken sealed(UUID session, byte[] secret) {
    secret[RefreshToken.SECRET_BYTES - 1] = SEAL;
    return RefreshToken.of(session, secret);
  }

  @Override
  public byte[] next(int count) {
    byte[] bytes = new byte[count];
    bytes[0] = (byte) counter.incrementAndGet();
    return bytes;
  }

  /** What happens while a password is compared next. */
  public void onComparison(Runnable meanwhile) {
    onComparison.set(meanwhile);
  }

  public List<PasswordHash> compared() {
    return compared;
  }

  /** How many passwords were hashed. */
  public int made() {
    return made.get();
  }
}
