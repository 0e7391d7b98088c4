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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * JSON Web Tokens signed with ES256; every other algorithm is refused, {@code none} first of all.
 */
@ApplicationScoped
class SmallRyeAccessTokens implements AccessTokens {

  private static final String PARTY = "aviary";
  private static final String SESSION = "sid";
  private static final int MAX_LENGTH = 2048;

  private final SigningKeys keys;
  private final List<JWTParser> parsers;

  SmallRyeAccessTokens(SigningKeys keys) {
    this.keys = keys;
    this.parsers = keys.publicKeys().stream().map(SmallRyeAccessTokens::parser).toList();
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
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return parsers.stream().flatMap(parser -> claims(parser, token).stream()).findFirst();
  }

  private static Optional<Claims> claims(JWTParser parser, String token) {
    try {
      JsonWebToken verified = parser.parse(token);
      AccountId account = new AccountId(Long.parseLong(verified.getSubject()));
      String session = String.valueOf(verified.<Object>getClaim(SESSION));
      return Optional.of(new Claims(account, UUID.fromString(session)));
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
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
