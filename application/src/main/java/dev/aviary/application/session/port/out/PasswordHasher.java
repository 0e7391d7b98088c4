package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;

/**
 * Turns passwords into something that is safe to keep. Slow on purpose, and a load on the machine:
 * few are hashed at once, some wait, and whoever finds too many waiting is turned away.
 */
public interface PasswordHasher {

  /**
   * A salted hash; two calls never give the same.
   *
   * @throws dev.aviary.domain.shared.TooManyRequestsException when too many wait for theirs
   */
  PasswordHash hash(Password password);

  /**
   * Whether the hash was made from this password, compared in constant time. Takes about as long
   * for an outdated hash as for a new one, and longer for one that was made with more than is used
   * now.
   *
   * @throws dev.aviary.domain.shared.TooManyRequestsException when too many wait for theirs
   * @throws IllegalArgumentException when it is no hash of ours, or costs more than any of ours may
   */
  boolean matches(Password attempt, PasswordHash hash);

  /**
   * A hash of nobody's password. Trying one against it costs what trying a real one costs, so that
   * time does not tell whether an account exists.
   */
  PasswordHash decoy();

  /** Whether the hash was made with less memory or fewer passes than a new one is. */
  boolean isOutdated(PasswordHash hash);
}
