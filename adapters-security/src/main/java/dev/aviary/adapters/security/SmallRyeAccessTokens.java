package dev.aviary.adapters.security;

import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.domain.shared.AccountId;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * JSON Web Tokens signed with ES256; every other algorithm is refused, {@code none} first of all.
 * The key is the one of ours that the token names, never one that it brings.
 */
@ApplicationScoped
class SmallRyeAccessTokens implements AccessTokens {

  private static final String PARTY = "aviary";
  private static final String SESSION = "sid";
  private static final String KEY_ID = "kid";
  private static final int MAX_LENGTH = 2048;

  /**
   * Base64 without padding, and no bits to spare at the end of a signature: of one signature there
   * is one spelling.
   */
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{85}[AQgw]");

  private final SigningKeys keys;
  private final Map<String, JWTParser> parsers;
  private final VerifiedTokens verified;

  SmallRyeAccessTokens(SigningKeys keys, InstantSource clock) {
    this.keys = keys;
    this.parsers =
        keys.publicKeys().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> parser(it.getValue())));
    this.verified = new VerifiedTokens(clock);
  }

  @Override
  public String issue(AccountId account, UUID session, Instant issuedAt, Instant expiresAt) {
    return Jwt.issuer(PARTY)
        .audience(PARTY)
        .subject(Long.toString(account.value()))
        .claim(SESSION, session.toString())
        .issuedAt(issuedAt)
        .expiresAt(expiresAt)
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .keyId(keys.signingKeyId())
        .sign(keys.signingKey());
  }

  @Override
  public Optional<Claims> verify(String token) {
    if (token.length() > MAX_LENGTH || !SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    return verified.claims(token, this::parse);
  }

  private Optional<VerifiedTokens.Entry> parse(String token) {
    try {
      JWTParser parser = parsers.get(keyId(token));
      if (parser == null) {
        return Optional.empty();
      }
      JsonWebToken parsed = parser.parse(token);
      AccountId account = account(parsed.getSubject());
      UUID session = UUID.fromString(String.valueOf(parsed.<Object>getClaim(SESSION)));
      Instant expiry = Instant.ofEpochSecond(parsed.getExpirationTime());
      return Optional.of(new VerifiedTokens.Entry(new Claims(account, session), expiry));
    } catch (ParseException | JoseException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As {@link #issue} writes it: a sign, leading zeros or the digits of other scripts are not. */
  private static AccountId account(String subject) {
    AccountId account = new AccountId(Long.parseLong(subject));
    if (!Long.toString(account.value()).equals(subject)) {
      throw new IllegalArgumentException("not a subject as it is issued");
    }
    return account;
  }

  /** What the header says before anything is verified: good for choosing among our own keys. */
  private static String keyId(String token) throws JoseException {
    JsonWebSignature unverified = new JsonWebSignature();
    unverified.setCompactSerialization(token);
    return String.valueOf(unverified.getHeaders().getObjectHeaderValue(KEY_ID));
  }

  private static JWTParser parser(PublicKey key) {
    JWTAuthContextInfo expected = new JWTAuthContextInfo();
    expected.setPublicVerificationKey(key);
    expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    expected.setIssuedBy(PARTY);
    expected.setExpectedAudience(Set.of(PARTY));
    // The library would accept a token for a minute after its end.
    expected.setClockSkew(0);
    return new DefaultJWTParser(expected);
  }
}
