package dev.aviary.adapters.security;

import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/**
 * Argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. No more hashes run
 * at once than there are processors, so that a burst of logins costs time and not memory.
 */
@ApplicationScoped
class Argon2idPasswordHasher implements PasswordHasher {

  private static final Argon2Phc.Parameters CURRENT = new Argon2Phc.Parameters(19 * 1024, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final RandomBytes random;
  private final PasswordHash decoy;

  Argon2idPasswordHasher(RandomBytes random) {
    this.random = random;
    this.decoy =
        Argon2Phc.of(CURRENT, random.next(SALT_BYTES), random.next(HASH_BYTES)).toPasswordHash();
  }

  @Override
  public PasswordHash hash(Password password) {
    byte[] salt = random.next(SALT_BYTES);
    byte[] hash = compute(CURRENT, salt, HASH_BYTES, password);
    return Argon2Phc.of(CURRENT, salt, hash).toPasswordHash();
  }

  @Override
  public boolean matches(Password attempt, PasswordHash hash) {
    Argon2Phc expected = Argon2Phc.parse(hash);
    byte[] hashed = expected.hash();
    byte[] tried = compute(expected.parameters(), expected.salt(), hashed.length, attempt);
    return MessageDigest.isEqual(hashed, tried);
  }

  @Override
  public PasswordHash decoy() {
    return decoy;
  }

  private byte[] compute(
      Argon2Phc.Parameters parameters, byte[] salt, int hashBytes, Password password) {
    processors.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters.withSalt(salt));
      byte[] hash = new byte[hashBytes];
      generator.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      processors.release();
    }
  }
}
