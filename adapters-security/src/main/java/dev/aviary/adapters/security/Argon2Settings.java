package dev.aviary.adapters.security;

/**
 * What hashing a password costs, and how much of the machine it may take.
 *
 * @param memoryKibibytes of each hash
 * @param passes over that memory
 * @param lanes that memory is divided into; they are computed one after the other
 * @param parallel hashes that may be computed at once
 * @param maxWaiting callers that may wait for others to finish
 */
public record Argon2Settings(
    int memoryKibibytes, int passes, int lanes, int parallel, int maxWaiting) {

  /**
   * @throws IllegalArgumentException for a hash that is out of all bounds, or when none could be
   *     computed
   */
  public Argon2Settings {
    if (!new Argon2Phc.Parameters(memoryKibibytes, passes, lanes).areSane()) {
      throw new IllegalArgumentException(
          "a hash takes 8 KiB of memory a lane to 256 MiB, 1 to 16 lanes, and in all its passes at most 2 GiB");
    }
    if (parallel < 1 || maxWaiting < 0) {
      throw new IllegalArgumentException("no hash could be computed");
    }
  }

  /** What OWASP recommends: 19 MiB, two passes, one lane. */
  public static Argon2Settings recommended(int parallel) {
    return new Argon2Settings(19 * 1024, 2, 1, parallel, 32);
  }

  /**
   * Half of the processors, so that a burst of logins leaves the other half to everybody else, and
   * no more than fit in a quarter of the heap; at least one.
   */
  public static int parallelByDefault(int memoryKibibytes) {
    Runtime machine = Runtime.getRuntime();
    long fitting = machine.maxMemory() / 4 / (memoryKibibytes * 1024L);
    return Math.clamp(fitting, 1, Math.max(1, machine.availableProcessors() / 2));
  }

  Argon2Phc.Parameters parameters() {
    return new Argon2Phc.Parameters(memoryKibibytes, passes, lanes);
  }
}
