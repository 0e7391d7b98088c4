package dev.aviary.bootstrap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** What the server accepts as proof, and what it must not. */
final class Credentials {

  static final String SITE_KEY = "0123456789abcdef-planted-secret-0123456789";

  /** The caller's, with which it may try to be somebody else. */
  static final String PASSWORD = "correct horse";

  static final String ENDED_SESSION = "ended session";

  private static final List<String> OF_SESSIONS =
      List.of(
          "no session",
          "not a token",
          "foreign key",
          "expired",
          ENDED_SESSION,
          "another's session");
  private static final List<String> OF_THE_SITE = List.of("no key", "wrong key");
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final EllipticCurveJsonWebKey key;
  private final EllipticCurveJsonWebKey foreignKey;
  private final String callersHash = hash(PASSWORD);
  private final String othersHash = hash("quite another one");

  /**
   * @param keySet the file with the server's keys
   */
  Credentials(Path keySet) {
    try {
      var keys = new JsonWebKeySet(Files.readString(keySet)).getJsonWebKeys();
      this.key = (EllipticCurveJsonWebKey) keys.getFirst();
      this.foreignKey = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      this.foreignKey.setKeyId(key.getKeyId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  String passwordHash(Role role) {
    return role == Role.CALLER ? callersHash : othersHash;
  }

  /** Argon2id as cheap as can be: it says itself what it costs to compare. */
  private static String hash(String password) {
    byte[] salt = new byte[16];
    byte[] hash = new byte[32];
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(8)
            .withIterations(1)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=8,t=1,p=1$%s$%s"
        .formatted(base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** The one session that an account has. */
  static UUID session(long account) {
    return new UUID(0, account);
  }

  /** The caller's token. */
  String valid(Scene scene) {
    return token(key, scene.caller(), session(scene.caller()), LIFETIME);
  }

  /** All that may be shown instead of what is accepted. */
  static List<String> kinds(Operation operation) {
    return operation.isOssn() ? OF_THE_SITE : OF_SESSIONS;
  }

  /** One of {@link #kinds}. */
  String instead(String kind, Scene scene) {
    long caller = scene.caller();
    return switch (kind) {
      case "no session" -> "";
      case "not a token" -> "not a token";
      case "foreign key" -> token(foreignKey, caller, session(caller), LIFETIME);
      case "expired" -> token(key, caller, session(caller), Duration.ofSeconds(-1));
      case ENDED_SESSION -> valid(scene);
      case "another's session" -> token(key, caller, session(scene.id(Role.TARGET)), LIFETIME);
      case "no key" -> "";
      case "wrong key" -> SITE_KEY.replace('0', '1');
      default -> throw new IllegalArgumentException("no credential is called " + kind);
    };
  }

  private static String token(
      EllipticCurveJsonWebKey key, long account, UUID session, Duration validFor) {
    Instant now = Instant.now();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("aviary");
    claims.setAudience("aviary");
    claims.setSubject(Long.toString(account));
    claims.setClaim("sid", session.toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.minus(LIFETIME).getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validFor).getEpochSecond()));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue("ES256");
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setKey(key.getPrivateKey());
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
