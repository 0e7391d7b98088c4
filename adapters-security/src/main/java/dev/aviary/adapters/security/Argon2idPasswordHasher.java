package dev.aviary.adapters.security;

import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * Argon2id. Only so many hashes are computed at once, so that a burst of logins costs time, and
 * neither the memory nor all processors nor all threads.
 */
@ApplicationScoped
class Argon2idPasswordHasher implements PasswordHasher {

  private static final Duration MAX_WAIT = Duration.ofSeconds(10);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Argon2Phc.Parameters current;
  private final HashingGate gate;
  private final RandomBytes random;
  private final PasswordHash decoy;

  /**
   * Memory that no hash is computed in, cleared of what was; the gate bounds how much there can be.
   * It is kept for good: as garbage, which outlives a young generation that it fills, it would make
   * the heap grow by as much with every login.
   */
  private final Deque<BlockPool> idle = new ConcurrentLinkedDeque<>();

  @Inject
  Argon2idPasswordHasher(Argon2Settings settings, RandomBytes random) {
    this(settings, new HashingGate(settings.parallel(), settings.maxWaiting(), MAX_WAIT), random);
  }

  Argon2idPasswordHasher(Argon2Settings settings, HashingGate gate, RandomBytes random) {
    this.current = settings.parameters();
    this.gate = gate;
    this.random = random;
    this.decoy =
        Argon2Phc.of(current, random.next(SALT_BYTES), random.next(HASH_BYTES)).toPasswordHash();
  }

  @Override
  public PasswordHash hash(Password password) {
    byte[] salt = random.next(SALT_BYTES);
    byte[] hash = gate.run(1, () -> compute(current, salt, HASH_BYTES, password));
    return Argon2Phc.of(current, salt, hash).toPasswordHash();
  }

  @Override
  public boolean matches(Password attempt, PasswordHash hash) {
    Argon2Phc expected = Argon2Phc.parse(hash);
    return gate.run(expected.parameters().memoryIn(current), () -> matches(attempt, expected));
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return Argon2Phc.parse(hash).parameters().areWeakerThan(current);
  }

  @Override
  public PasswordHash decoy() {
    return decoy;
  }

  /**
   * A hash that was made with less is compared sooner than the decoy, which would tell that its
   * account exists; what is missing is made up for by work that is thrown away.
   */
  private boolean matches(Password attempt, Argon2Phc expected) {
    byte[] hashed = expected.hash();
    byte[] tried = compute(expected.parameters(), expected.salt(), hashed.length, attempt);
    expected
        .parameters()
        .missingTo(current)
        .ifPresent(rest -> compute(rest, expected.salt(), HASH_BYTES, attempt));
    return MessageDigest.isEqual(hashed, tried);
  }

  private byte[] compute(
      Argon2Phc.Parameters parameters, byte[] salt, int hashBytes, Password password) {
    BlockPool taken = idle.poll();
    BlockPool blocks = taken == null ? new FixedBlockPool(current.memoryKibibytes()) : taken;
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.with(salt, blocks));
    byte[] hash = new byte[hashBytes];
    generator.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
    // Last in, first out, so that there are no more than hashes were computed at once.
    idle.push(blocks);
    return hash;
  }
}
