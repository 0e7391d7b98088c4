package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;

/** Turns passwords into something that is safe to keep. Slow on purpose. */
public interface PasswordHasher {

  /** A salted hash; two calls never give the same. */
  PasswordHash hash(Password password);

  /** Whether the hash was made from this password, compared in constant time. */
  boolean matches(Password attempt, PasswordHash hash);

  /**
   * A hash of nobody's password. Trying one against it costs what trying a real one costs, so that
   * time does not tell whether an account exists.
   */
  PasswordHash decoy();
}
