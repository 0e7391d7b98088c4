package dev.aviary.bootstrap.access;

import dev.aviary.bootstrap.FormClient;
import dev.aviary.domain.session.RefreshToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** What the server accepts as proof, and what it must not. */
final class Credentials {

  static final String SITE_KEY = "0123456789abcdef-planted-secret-0123456789";

  /** The caller's, with which it may try to be somebody else. */
  static final String PASSWORD = "correct horse";

  /** The one column of a table of doors where what is shown is accepted. */
  static final String GET = "GET";

  /** The columns of the tables in which an operation is that asks for a session. */
  static final List<List<String>> DOORS_OF_SESSIONS =
      List.of(
          List.of(
              GET,
              "no session",
              "not a token",
              "foreign key",
              "no signature",
              "public key",
              "other issuer",
              "other audience",
              "too early",
              "expired"),
          List.of("logged out", "reused", "ended elsewhere", "another's session"));

  /** The columns of the table in which an operation is that asks for the site key. */
  static final List<List<String>> DOORS_OF_THE_SITE = List.of(List.of(GET, "no key", "wrong key"));

  private static final String PARTY = "aviary";
  private static final String OTHER_PARTY = "another";
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Duration JUST_BEFORE = Duration.ofSeconds(-1);

  /** What refresh tokens are made of: what is stored, and what is not. */
  private static final byte CURRENT = 1;

  private static final byte GUESS = 2;
  private static final long FIRST_DEVICE = 0;
  private static final long SECOND_DEVICE = 1;

  private final EllipticCurveJsonWebKey key;
  private final EllipticCurveJsonWebKey foreignKey;
  private final Map<Long, String> valid = new HashMap<>();
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

  /** The session in which an account calls. */
  static UUID session(long account) {
    return new UUID(FIRST_DEVICE, account);
  }

  /** Another one, which nothing that is called in the first may touch. */
  static UUID sessionOfSecondDevice(long account) {
    return new UUID(SECOND_DEVICE, account);
  }

  static boolean isOfSecondDevice(UUID session) {
    return session.getMostSignificantBits() == SECOND_DEVICE;
  }

  /** Whose a session is, if it is one of these. */
  static long accountOf(UUID session) {
    return session.getLeastSignificantBits();
  }

  /** Whose an access token is, whoever signed it. */
  static long accountIn(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return FormClient.json(new String(claims, StandardCharsets.UTF_8)).path("sub").asLong();
  }

  /** What renews a session. */
  static RefreshToken refreshToken(UUID session) {
    return refreshToken(session, CURRENT);
  }

  /** What whoever knows nothing but a session's number could try. */
  static RefreshToken guess(UUID session) {
    return refreshToken(session, GUESS);
  }

  private static RefreshToken refreshToken(UUID session, byte secret) {
    byte[] bytes = new byte[RefreshToken.SECRET_BYTES];
    Arrays.fill(bytes, secret);
    return RefreshToken.of(session, bytes);
  }

  /** The caller's token. */
  String valid(Scene scene) {
    return valid.computeIfAbsent(scene.caller(), caller -> signed(key, claims(scene)));
  }

  /** The columns of the tables in which an operation has to be. */
  static List<List<String>> doors(Operation operation) {
    return operation.isOssn() ? DOORS_OF_THE_SITE : DOORS_OF_SESSIONS;
  }

  /** What is shown in a column of {@link #doors}, one after the other. */
  List<String> shown(String column, Scene scene) {
    return switch (column) {
      case GET, "logged out", "reused", "ended elsewhere" -> List.of(valid(scene));
      case "no session", "no key" -> List.of("");
      case "not a token" -> List.of("not a token");
      case "foreign key" -> List.of(signed(foreignKey, claims(scene)));
      case "no signature" -> unsigned(claims(scene));
      case "public key" -> sealedWithPublicKey(claims(scene));
      case "other issuer" -> but(scene, claims -> claims.setIssuer(OTHER_PARTY));
      case "other audience" -> but(scene, claims -> claims.setAudience(OTHER_PARTY));
      case "too early" -> but(scene, claims -> claims.setNotBefore(fromNow(SOON)));
      case "expired" -> but(scene, claims -> claims.setExpirationTime(fromNow(JUST_BEFORE)));
      case "another's session" -> but(scene, claims -> setSession(claims, scene.id(Role.TARGET)));
      case "wrong key" -> List.of(SITE_KEY.replace('0', '1'));
      default -> throw new IllegalArgumentException("nobody knows what is shown: " + column);
    };
  }

  /** Right in all else. */
  private List<String> but(Scene scene, Consumer<JwtClaims> change) {
    JwtClaims claims = claims(scene);
    change.accept(claims);
    return List.of(signed(key, claims));
  }

  /** What happens before. */
  static Event event(String column) {
    return switch (column) {
      case "logged out" -> Event.LOGGED_OUT;
      case "reused" -> Event.REUSED;
      case "ended elsewhere" -> Event.ENDED_ELSEWHERE;
      default -> Event.NOTHING;
    };
  }

  private static JwtClaims claims(Scene scene) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(PARTY);
    claims.setAudience(PARTY);
    claims.setSubject(Long.toString(scene.caller()));
    setSession(claims, scene.caller());
    claims.setIssuedAt(fromNow(LIFETIME.negated()));
    claims.setExpirationTime(fromNow(LIFETIME));
    return claims;
  }

  private static void setSession(JwtClaims claims, long account) {
    claims.setClaim("sid", session(account).toString());
  }

  private static NumericDate fromNow(Duration duration) {
    return NumericDate.fromSeconds(Instant.now().plus(duration).getEpochSecond());
  }

  /** With nothing for a signature, and with one of the server's for the same claims. */
  private List<String> unsigned(JwtClaims claims) {
    String token = signed(AlgorithmIdentifiers.NONE, null, claims);
    String right = signed(key, claims);
    return List.of(token, token + right.substring(right.lastIndexOf('.') + 1));
  }

  /** The longer seal is as long as a signature of the server's. */
  private List<String> sealedWithPublicKey(JwtClaims claims) {
    var secret = new HmacKey(key.getPublicKey().getEncoded());
    return List.of(
        signed(AlgorithmIdentifiers.HMAC_SHA256, secret, claims),
        signed(AlgorithmIdentifiers.HMAC_SHA512, secret, claims));
  }

  private String signed(EllipticCurveJsonWebKey key, JwtClaims claims) {
    return signed(
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, key.getPrivateKey(), claims);
  }

  private String signed(String algorithm, @Nullable Key with, JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setKey(with);
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
