package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.domain.shared.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallRyeAccessTokensTest {

  private static final AccountId ACCOUNT = new AccountId(7);
  private static final UUID SESSION = new UUID(1, 2);
  private static final AccessTokens.Claims ISSUED = new AccessTokens.Claims(ACCOUNT, SESSION);
  private static final SigningKeys KEYS = newKeys();

  private final SmallRyeAccessTokens tokens = new SmallRyeAccessTokens(KEYS);

  @Test
  void verify_issuedToken_isItsAccountAndSession() {
    assertThat(tokens.verify(issued(Duration.ofMinutes(1)))).contains(ISSUED);
  }

  @Test
  void verify_expiredOneSecondAgo_isRefused() {
    assertThat(tokens.verify(issued(Duration.ofSeconds(-1)))).isEmpty();
  }

  /** The allowing twin of every crafted token below. */
  @Test
  void verify_craftedLikeAnIssuedOne_isItsAccountAndSession() {
    assertThat(tokens.verify(signed(claims()))).contains(ISSUED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a.b.c", "eyJhbGciOiJFUzI1NiJ9.e30.", "not a token"})
  void verify_garbage_isRefused(String garbage) {
    assertThat(tokens.verify(garbage)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "0", "-1", "99999999999999999999"})
  void verify_subjectThatIsNoAccount_isRefused(String subject) {
    assertThat(tokens.verify(signed(with("sub", subject)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "null", "1"})
  void verify_sidThatIsNoSession_isRefused(String session) {
    assertThat(tokens.verify(signed(with("sid", session)))).isEmpty();
    assertThat(tokens.verify(signed(with("sid", 1)))).isEmpty();
    assertThat(tokens.verify(signed(with("sid", List.of(SESSION.toString()))))).isEmpty();
  }

  @Test
  void verify_atMost2048Characters_isAccepted() {
    String token = signed(with("pad", "x".repeat(1200)));

    assertThat(token).hasSizeBetween(1600, 2048);
    assertThat(tokens.verify(token)).contains(ISSUED);
  }

  @Test
  void verify_over2048Characters_isRefused() {
    String token = signed(with("pad", "x".repeat(1500)));

    assertThat(token).hasSizeBetween(2049, 2500);
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void verify_unsigned_isRefused() {
    JsonWebSignature unsigned = new JsonWebSignature();
    unsigned.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);

    assertThat(tokens.verify(finished(unsigned, "none", claims()))).isEmpty();
  }

  @Test
  void verify_hs256WithThePublicKeyAsSecret_isRefused() {
    Key secret = new HmacKey(KEYS.publicKeys().getFirst().getEncoded());

    assertThat(tokens.verify(signed("HS256", secret, claims()))).isEmpty();
  }

  @Test
  void verify_signedWithAForeignKey_isRefused() {
    Key foreign = newKeys().signingKey();

    assertThat(tokens.verify(signed("ES256", foreign, claims()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another", "Aviary"})
  void verify_anotherIssuer_isRefused(String issuer) {
    assertThat(tokens.verify(signed(with("iss", issuer)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another", "Aviary"})
  void verify_anotherAudience_isRefused(String audience) {
    assertThat(tokens.verify(signed(with("aud", audience)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "sub", "sid"})
  void verify_claimMissing_isRefused(String claim) {
    JwtClaims claims = claims();
    claims.unsetClaim(claim);

    assertThat(tokens.verify(signed(claims))).isEmpty();
  }

  @Test
  void verify_notYetValid_isRefused() {
    assertThat(tokens.verify(signed(validFrom(Duration.ofSeconds(30))))).isEmpty();
  }

  @Test
  void verify_alreadyValid_isAccepted() {
    assertThat(tokens.verify(signed(validFrom(Duration.ofSeconds(-30))))).contains(ISSUED);
  }

  @Test
  void verify_alteredPayload_isRefused() {
    String[] parts = signed(claims()).split("\\.", -1);
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String altered = payload.replace("\"sub\":\"7\"", "\"sub\":\"8\"");
    assertThat(altered).isNotEqualTo(payload);

    assertThat(tokens.verify(parts[0] + "." + base64(altered) + "." + parts[2])).isEmpty();
  }

  @Test
  void verify_tokenOfAnOldKeyAfterANewOneWasPutFirst_isStillAccepted(@TempDir Path folder)
      throws Exception {
    Path oldFile = folder.resolve("old.json");
    var before = new SmallRyeAccessTokens(SigningKeys.readOrCreate(oldFile));
    String old = issued(before, Duration.ofMinutes(1));

    SigningKeys rotated = newKeyFirst(oldFile, folder.resolve("new.json"));
    var after = new SmallRyeAccessTokens(rotated);

    assertThat(after.verify(old)).contains(ISSUED);
    String fresh = issued(after, Duration.ofMinutes(1));
    assertThat(after.verify(fresh)).contains(ISSUED);
    assertThat(before.verify(fresh)).isEmpty();
  }

  @Property
  void verify_anyText_isRefusedAndNeverThrows(@ForAll @StringLength(max = 3000) String text) {
    assertThat(tokens.verify(text)).isEmpty();
  }

  @Property
  void verify_anyHeaderPayloadAndSignature_isRefusedAndNeverThrows(
      @ForAll @StringLength(max = 50) String header,
      @ForAll @StringLength(max = 50) String payload,
      @ForAll @StringLength(max = 50) String signature) {
    assertThat(tokens.verify(base64(header) + "." + base64(payload) + "." + base64(signature)))
        .isEmpty();
  }

  private String issued(Duration validFor) {
    return issued(tokens, validFor);
  }

  private static String issued(SmallRyeAccessTokens issuer, Duration validFor) {
    Instant now = Instant.now();
    return issuer.issue(ACCOUNT, SESSION, now.minusSeconds(60), now.plus(validFor));
  }

  private static JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("aviary");
    claims.setAudience("aviary");
    claims.setSubject("7");
    claims.setClaim("sid", SESSION.toString());
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(1);
    return claims;
  }

  private static JwtClaims with(String claim, Object value) {
    JwtClaims claims = claims();
    claims.setClaim(claim, value);
    return claims;
  }

  private static JwtClaims validFrom(Duration ahead) {
    return with("nbf", Instant.now().plus(ahead).getEpochSecond());
  }

  private static String signed(JwtClaims claims) {
    return signed("ES256", KEYS.signingKey(), claims);
  }

  private static String signed(String algorithm, Key key, JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setKey(key);
    return finished(signature, algorithm, claims);
  }

  private static String finished(JsonWebSignature signature, String algorithm, JwtClaims claims) {
    try {
      signature.setAlgorithmHeaderValue(algorithm);
      signature.setPayload(claims.toJson());
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SigningKeys newKeyFirst(Path oldFile, Path newFile) throws Exception {
    SigningKeys.readOrCreate(newFile);
    List<JsonWebKey> keys = new ArrayList<>();
    for (Path file : List.of(newFile, oldFile)) {
      keys.addAll(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
    }
    Files.writeString(newFile, new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
    return SigningKeys.readExisting(newFile);
  }

  private static SigningKeys newKeys() {
    try {
      return SigningKeys.readOrCreate(Files.createTempDirectory("keys").resolve("keys.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
