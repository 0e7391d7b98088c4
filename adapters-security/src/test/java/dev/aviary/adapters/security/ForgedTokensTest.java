package dev.aviary.adapters.security;

import static dev.aviary.adapters.security.CraftedTokens.base64;
import static dev.aviary.adapters.security.CraftedTokens.claims;
import static dev.aviary.adapters.security.CraftedTokens.header;
import static dev.aviary.adapters.security.CraftedTokens.parts;
import static dev.aviary.adapters.security.CraftedTokens.signature;
import static dev.aviary.adapters.security.CraftedTokens.signed;
import static dev.aviary.adapters.security.CraftedTokens.withSignature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.domain.shared.AccountId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of people who know everything but a private key. */
class ForgedTokensTest {

  private static final SigningKeys KEYS = SmallRyeAccessTokensTest.newKeys();
  private static final SigningKeys FOREIGN = SmallRyeAccessTokensTest.newKeys();
  private static final String KEY_ID = KEYS.signingKeyId();
  private static final String PAYLOAD = JsonUtil.toJson(claims());
  private static final AccessTokens.Claims SAID =
      new AccessTokens.Claims(new AccountId(7), CraftedTokens.SESSION);
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ \n\0é";

  private final SmallRyeAccessTokens tokens =
      new SmallRyeAccessTokens(KEYS, InstantSource.system());

  // Algorithms

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "null", "es256", "ES256 "})
  void verify_algorithmNone_isRefusedWhateverStandsForASignature(String algorithm) {
    String ours = signed(KEYS, header(algorithm, KEY_ID), claims());
    String unsigned = ours.substring(0, ours.lastIndexOf('.') + 1);

    assertRefused(unsigned);
    assertRefused(unsigned.substring(0, unsigned.length() - 1));
    assertRefused(ours);
    assertRefused(withSignature(ours, new byte[64]));
  }

  /** HS512 above all: its signatures are as long as ours. */
  @ParameterizedTest
  @MethodSource("publicKeyTexts")
  void verify_hmacWithThePublicKeyAsSecret_isRefused(byte[] secret) {
    for (String algorithm : List.of("HS256", "HS384", "HS512")) {
      assertRefused(signedWith(algorithm, new HmacKey(secret)));
    }
  }

  static Stream<byte[]> publicKeyTexts() throws JoseException {
    ECPublicKey key = publicKey(KEYS);
    byte[] der = key.getEncoded();
    byte[] point = Arrays.copyOfRange(der, der.length - 65, der.length);
    String base64 = Base64.getEncoder().encodeToString(der);
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    String jwk = PublicJsonWebKey.Factory.newPublicJwk(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    return Stream.of(
        der,
        point,
        Arrays.copyOfRange(point, 1, 65),
        utf8(base64),
        utf8(pem),
        utf8(pem + "\n"),
        utf8(jwk),
        new byte[1],
        new byte[64],
        utf8(KEY_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS256"})
  void verify_rsa_isRefused(String algorithm) throws JoseException {
    assertRefused(signedWith(algorithm, RsaJwkGenerator.generateJwk(2048).getPrivateKey()));
  }

  @Test
  void verify_otherCurves_areRefused() throws Exception {
    Key p384 = EcJwkGenerator.generateJwk(EllipticCurves.P384).getPrivateKey();
    Key p521 = EcJwkGenerator.generateJwk(EllipticCurves.P521).getPrivateKey();
    Key ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();

    assertRefused(signedWith("ES384", p384));
    assertRefused(signedWith("ES512", p521));
    assertRefused(signedWith("EdDSA", ed25519));
  }

  // Keys

  @Test
  void verify_signedWithAForeignKey_isRefused() {
    assertRefused(signed(FOREIGN, header("ES256", KEY_ID), claims()));
    assertRefused(signed(FOREIGN, claims()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256"})
  void verify_headerThatBringsItsOwnKey_isRefused(String member) throws JoseException {
    var foreign = PublicJsonWebKey.Factory.newPublicJwk(publicKey(FOREIGN));
    foreign.setKeyId(FOREIGN.signingKeyId());
    Object key =
        switch (member) {
          case "jwk" -> foreign.toParams(OutputControlLevel.PUBLIC_ONLY);
          case "x5c" -> List.of(Base64.getEncoder().encodeToString(foreign.getKey().getEncoded()));
          default -> "http://127.0.0.1:1/keys.json";
        };
    for (String keyId : List.of(KEY_ID, FOREIGN.signingKeyId())) {
      Map<String, Object> header = header("ES256", keyId);
      header.put(member, key);

      assertRefused(signed(FOREIGN, header, claims()));
    }
  }

  @Test
  void verify_keyIdOfAnotherOfOurKeys_isRefused() {
    String next = List.copyOf(KEYS.publicKeys().keySet()).get(1);

    assertRefused(signed(KEYS, header("ES256", next), claims()));
  }

  /** Signed rightly, and refused nonetheless: the key is looked up and not tried out. */
  @Test
  void verify_keyIdUnknownOrMissing_isRefused() {
    assertRefused(signed(KEYS, header("ES256", "unknown"), claims()));
    assertRefused(signed(KEYS, header("ES256", ""), claims()));
    assertRefused(signed(KEYS, header("ES256", KEY_ID + " "), claims()));
    assertRefused(signed(KEYS, Map.of("alg", "ES256"), claims()));
    for (Object keyId : List.of(1, true, List.of(KEY_ID), Map.of("kid", KEY_ID))) {
      Map<String, Object> header = header("ES256", KEY_ID);
      header.put("kid", keyId);
      assertRefused(signed(KEYS, header, claims()));
    }
  }

  // Headers and payloads

  @Test
  void verify_headerThatAsksForMoreThanWeKnow_isRefused() {
    Map<String, Object> header = header("ES256", KEY_ID);
    header.put("crit", List.of("aviary"));
    header.put("aviary", true);

    assertRefused(signed(KEYS, header, claims()));
  }

  @Test
  void verify_headerWithMoreThatAsksForNothing_isAccepted() {
    Map<String, Object> header = header("ES256", KEY_ID);
    header.put("typ", "JWT");
    header.put("aviary", true);

    assertThat(tokens.verify(signed(KEYS, header, claims()))).contains(SAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{\"alg\":1,\"kid\":\"KEY\"}",
        "{\"alg\":null,\"kid\":\"KEY\"}",
        "{\"alg\":[\"ES256\"],\"kid\":\"KEY\"}",
        "{\"alg\":\"ES256\",\"alg\":\"none\",\"kid\":\"KEY\"}",
        "{\"alg\":\"ES256\",\"kid\":\"other\",\"kid\":\"KEY\"}",
        "{\"alg\":\"ES256\",\"kid\":\"KEY\",\"crit\":1}",
        "{\"alg\":\"ES256\",\"kid\":\"KEY\",\"zip\":\"DEF\",\"enc\":\"A128GCM\",\"crit\":[\"zip\"]}",
        "{\"alg\":\"ES256\",\"kid\":\"KEY\"}}",
        "{\"alg\":\"ES256\",\"kid\":\"KEY\""
      })
  void verify_headerThatIsNone_isRefused(String header) {
    assertRefused(signed(KEYS.signingKey(), header.replace("KEY", KEY_ID), PAYLOAD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void verify_headerNestedDeeply_isRefused(String level) {
    assertRefused(signed(KEYS.signingKey(), level.repeat(1400 / level.length()), "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{}", "[]", "null", "7", "\"text\"", "not JSON", "\0"})
  void verify_payloadThatIsNoObject_isRefused(String payload) {
    assertRefused(signed(KEYS.signingKey(), JsonUtil.toJson(header("ES256", KEY_ID)), payload));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "sid", "iat", "exp"})
  void verify_claimTwice_isRefused(String claim) {
    String member = JsonUtil.toJson(Map.of(claim, claims().get(claim))).substring(1);
    String twice = PAYLOAD.replaceFirst("}$", "," + member);

    assertRefused(signed(KEYS.signingKey(), JsonUtil.toJson(header("ES256", KEY_ID)), twice));
  }

  @Test
  void verify_alteredPayload_isRefused() {
    List<String> parts = parts(signed(KEYS, claims()));
    String payload =
        new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
    String altered = payload.replace("\"sub\":\"7\"", "\"sub\":\"8\"");
    assertThat(altered).isNotEqualTo(payload);

    assertRefused(parts.get(0) + "." + base64(altered) + "." + parts.get(2));
  }

  @Test
  void verify_partsOfTwoTokens_areRefusedTogether() {
    List<String> one = parts(signed(KEYS, claims()));
    Map<String, Object> claims = claims();
    claims.put("sub", "8");
    List<String> other = parts(signed(KEYS, claims));

    assertRefused(one.get(0) + "." + other.get(1) + "." + one.get(2));
    assertRefused(one.get(0) + "." + one.get(1) + "." + other.get(2));
  }

  // Spellings

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s.",
        ".%s",
        "%s.x",
        "%s=",
        "%s==",
        "%s\n",
        "%s ",
        " %s",
        "\n%s",
        "%s\0",
        "%s%s",
        "%s,%s",
        "Bearer %s",
        "\"%s\""
      })
  void verify_somethingAround_isRefused(String pattern) {
    String token = signed(KEYS, claims());

    assertThat(tokens.verify(token)).contains(SAID);
    assertRefused(pattern.replace("%s", token));
  }

  @Test
  void verify_otherSpellingsOfBase64_areRefused() {
    List<String> parts = parts(signed(KEYS, claims()));

    for (int i = 0; i < 3; i++) {
      for (String more : List.of("=", "==", "\n", " ", "\r\n", "!")) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(i, parts.get(i) + more);
        assertRefused(String.join(".", changed));
        changed.set(i, parts.get(i).substring(0, 4) + more + parts.get(i).substring(4));
        assertRefused(String.join(".", changed));
      }
    }
  }

  /** Four bits at the end of a signature say nothing; a lenient reader takes sixteen spellings. */
  @Test
  void verify_bitsToSpareInTheSignature_areRefused() {
    String token = signed(KEYS, claims());
    String before = token.substring(0, token.length() - 1);
    long accepted =
        ALPHABET.chars().filter(last -> tokens.verify(before + (char) last).isPresent()).count();

    assertThat(accepted).isEqualTo(1);
  }

  // Signatures

  @Test
  void verify_signatureOfZeros_isRefused() {
    String token = signed(KEYS, claims());
    BigInteger order = order();

    assertRefused(withSignature(token, new byte[64]));
    assertRefused(withSignature(token, joined(order, order)));
    assertRefused(withSignature(token, joined(order, BigInteger.ONE)));
    assertRefused(withSignature(token, joined(BigInteger.ONE, order)));
    assertRefused(withSignature(token, joined(BigInteger.ONE, BigInteger.ONE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 96, 128})
  void verify_signatureOfAnotherLength_isRefused(int length) {
    String token = signed(KEYS, claims());

    assertRefused(withSignature(token, Arrays.copyOf(signature(token), length)));
  }

  /**
   * Of each ECDSA signature anybody can make one other, (r, n - s), without the key. It says the
   * same, session included, so that it ends with its session: it gives nobody anything.
   */
  @Test
  void verify_twinOfASignature_saysTheSameAndNoMore() {
    String token = signed(KEYS, claims());
    byte[] signature = signature(token);
    BigInteger r = new BigInteger(1, Arrays.copyOf(signature, 32));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    String twin = withSignature(token, joined(r, order().subtract(s)));

    assertThat(twin).isNotEqualTo(token);
    assertThat(tokens.verify(token)).contains(SAID);
    assertThat(tokens.verify(twin)).contains(SAID);
  }

  // Anything

  @Property
  void verify_oneCharacterChanged_isRefused(
      @ForAll @IntRange(max = 2048) int position,
      @ForAll @IntRange(max = 70) int other,
      @ForAll boolean knownBefore) {
    String token = signed(KEYS, claims());
    if (knownBefore) {
      assertThat(tokens.verify(token)).contains(SAID);
    }
    int at = position % token.length();
    char replacement = ALPHABET.charAt(other);
    StringBuilder changed = new StringBuilder(token);
    changed.setCharAt(at, replacement == token.charAt(at) ? '~' : replacement);

    assertRefused(changed.toString());
    assertRefused(token.substring(0, at) + token.substring(at + 1));
  }

  @Property
  void verify_anyText_isRefusedAndNeverThrows(@ForAll @StringLength(max = 3000) String text) {
    assertRefused(text);
  }

  @Property
  void verify_anyHeaderPayloadAndSignature_isRefusedAndNeverThrows(
      @ForAll @StringLength(max = 50) String header,
      @ForAll @StringLength(max = 50) String payload,
      @ForAll @StringLength(max = 50) String signature) {
    assertRefused(base64(header) + "." + base64(payload) + "." + base64(signature));
  }

  /** Of the right shape, so that somebody looks into it. */
  @Property
  void verify_anyHeaderAndPayloadUnderSomeSignature_isRefusedAndNeverThrows(
      @ForAll @StringLength(min = 1, max = 50) @CharRange(from = '!', to = '~') String header,
      @ForAll @StringLength(min = 1, max = 50) String payload,
      @ForAll boolean objects) {
    String head = objects ? "{\"kid\":\"" + KEY_ID + "\",\"alg\":\"" + header + "\"}" : header;

    assertRefused(base64(head) + "." + base64(payload) + "." + base64(new byte[64]));
  }

  /** With our key, which nobody has who means harm: whatever is said must be read without harm. */
  @Property
  void verify_anyPayloadUnderOurSignature_neverThrows(
      @ForAll @StringLength(max = 50) String payload, @ForAll String subject, @ForAll long expiry) {
    String header = JsonUtil.toJson(header("ES256", KEY_ID));
    Map<String, Object> claims = new LinkedHashMap<>(claims());
    claims.put("sub", subject);
    assertRefused(signed(KEYS.signingKey(), header, payload));
    Optional<AccountId> account =
        tokens.verify(signed(KEYS, claims)).map(AccessTokens.Claims::account);
    account.ifPresent(said -> assertThat(Long.toString(said.value())).isEqualTo(subject));
    Map<String, Object> other = claims();
    other.put("exp", expiry);
    boolean past = expiry <= Instant.now().getEpochSecond();
    assertThat(tokens.verify(signed(KEYS, other)).isPresent() && past).isFalse();
  }

  private void assertRefused(String token) {
    assertThat(tokens.verify(token)).isEmpty();
  }

  private static String signedWith(String algorithm, Key key) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmHeaderValue(algorithm);
      signature.setKeyIdHeaderValue(KEY_ID);
      signature.setPayload(PAYLOAD);
      signature.setKey(key);
      signature.setDoKeyValidation(false);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger order() {
    return publicKey(KEYS).getParams().getOrder();
  }

  private static ECPublicKey publicKey(SigningKeys keys) {
    return (ECPublicKey) List.copyOf(keys.publicKeys().values()).getFirst();
  }

  private static byte[] joined(BigInteger r, BigInteger s) {
    byte[] joined = new byte[64];
    put(r, joined, 32);
    put(s, joined, 64);
    return joined;
  }

  private static void put(BigInteger number, byte[] into, int end) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, into, end - length, length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
