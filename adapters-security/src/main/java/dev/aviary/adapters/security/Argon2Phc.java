package dev.aviary.adapters.security;

import dev.aviary.domain.session.PasswordHash;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash in PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, salt and
 * hash in Base64 without padding.
 */
record Argon2Phc(Parameters parameters, String saltBase64, String hashBase64) {

  private static final Pattern FORMAT =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9]\\d{0,8}),t=([1-9]\\d{0,8}),p=([1-9]\\d{0,8})\\$([A-Za-z0-9+/]{1,128})\\$([A-Za-z0-9+/]{1,128})");

  /** What makes one hash as costly as another. */
  record Parameters(int memoryKibibytes, int passes, int lanes) {

    /** Beyond these a hash is no login's any more, but an attack on the machine that checks it. */
    private static final int MAX_MEMORY_KIBIBYTES = 256 * 1024;

    private static final int MAX_LANES = 16;
    private static final long MAX_WORK_KIBIBYTES = 2L * 1024 * 1024;

    /** The least that Argon2 works with, for each lane. */
    private static final int MIN_LANE_KIBIBYTES = 8;

    boolean areSane() {
      return passes >= 1
          && lanes >= 1
          && lanes <= MAX_LANES
          && memoryKibibytes >= MIN_LANE_KIBIBYTES * lanes
          && memoryKibibytes <= MAX_MEMORY_KIBIBYTES
          && workKibibytes() <= MAX_WORK_KIBIBYTES;
    }

    boolean areWeakerThan(Parameters others) {
      return memoryKibibytes < others.memoryKibibytes || passes < others.passes;
    }

    /** How many times the memory of others it takes, rounded up. */
    int memoryIn(Parameters others) {
      return Math.ceilDiv(memoryKibibytes, others.memoryKibibytes);
    }

    /** Work that, added to this, takes as long as others do; empty when this takes no less. */
    Optional<Parameters> missingTo(Parameters others) {
      long perPass = (others.workKibibytes() - workKibibytes()) / others.passes;
      return perPass < MIN_LANE_KIBIBYTES
          ? Optional.empty()
          : Optional.of(new Parameters(Math.toIntExact(perPass), others.passes, 1));
    }

    /** Memory that is written to, in all passes: time goes with it. */
    private long workKibibytes() {
      return (long) memoryKibibytes * passes;
    }

    /** For one hash, computed in the blocks of that pool. */
    Argon2Parameters with(byte[] salt, BlockPool blocks) {
      return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
          .withVersion(Argon2Parameters.ARGON2_VERSION_13)
          .withMemoryAsKB(memoryKibibytes)
          .withIterations(passes)
          .withParallelism(lanes)
          .withSalt(salt)
          .withBlockPool(blocks)
          .build();
    }
  }

  /**
   * @throws IllegalArgumentException for anything else, and for a hash that costs more than any of
   *     ours may, such as a row that was tampered with; the text is not in the message
   */
  static Argon2Phc parse(PasswordHash hash) {
    Matcher match = FORMAT.matcher(hash.phc());
    if (!match.matches()) {
      throw new IllegalArgumentException("a stored password hash is not Argon2id in PHC format");
    }
    var parameters =
        new Parameters(
            Integer.parseInt(match.group(1)),
            Integer.parseInt(match.group(2)),
            Integer.parseInt(match.group(3)));
    if (!parameters.areSane()) {
      throw new IllegalArgumentException("a stored password hash costs more or less than any may");
    }
    return of(
        parameters,
        Base64.getDecoder().decode(match.group(4)),
        Base64.getDecoder().decode(match.group(5)));
  }

  static Argon2Phc of(Parameters parameters, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new Argon2Phc(parameters, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  byte[] salt() {
    return Base64.getDecoder().decode(saltBase64);
  }

  byte[] hash() {
    return Base64.getDecoder().decode(hashBase64);
  }

  PasswordHash toPasswordHash() {
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                parameters.memoryKibibytes(),
                parameters.passes(),
                parameters.lanes(),
                saltBase64,
                hashBase64));
  }
}
