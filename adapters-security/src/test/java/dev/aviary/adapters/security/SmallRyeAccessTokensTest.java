package dev.aviary.adapters.security;

import static dev.aviary.adapters.security.CraftedTokens.claims;
import static dev.aviary.adapters.security.CraftedTokens.claimsWith;
import static dev.aviary.adapters.security.CraftedTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.domain.shared.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallRyeAccessTokensTest {

  private static final AccountId ACCOUNT = new AccountId(7);
  private static final UUID SESSION = CraftedTokens.SESSION;
  private static final AccessTokens.Claims ISSUED = new AccessTokens.Claims(ACCOUNT, SESSION);
  private static final SigningKeys KEYS = newKeys();

  private Instant now = Instant.now();
  private final SmallRyeAccessTokens tokens = new SmallRyeAccessTokens(KEYS, () -> now);

  @Test
  void verify_issuedToken_isItsAccountAndSession() {
    assertThat(tokens.verify(issued(Duration.ofMinutes(1)))).contains(ISSUED);
  }

  @Test
  void verify_secondTime_isTheSame() {
    String token = issued(Duration.ofMinutes(1));

    assertThat(tokens.verify(token)).isEqualTo(tokens.verify(token)).contains(ISSUED);
  }

  @Test
  void verify_expiredOneSecondAgo_isRefused() {
    assertThat(tokens.verify(issued(Duration.ofSeconds(-1)))).isEmpty();
  }

  @Test
  void verify_knownTokenAMomentBeforeItsExpiry_isAcceptedAndThenRefused() {
    Instant expiry = now.plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    String token = tokens.issue(ACCOUNT, SESSION, now.minusSeconds(60), expiry);
    assertThat(tokens.verify(token)).contains(ISSUED);

    now = expiry.minusNanos(1);
    assertThat(tokens.verify(token)).contains(ISSUED);
    now = expiry;
    assertThat(tokens.verify(token)).isEmpty();
  }

  /** The clock that issues is the one that decides, also where the machine's lags behind. */
  @Test
  void verify_expiredByOurClockAlone_isRefused() {
    String token = issued(Duration.ofMinutes(1));
    now = now.plus(Duration.ofMinutes(2));

    assertThat(tokens.verify(token)).isEmpty();
  }

  /** The allowing twin of every crafted token here and in {@link ForgedTokensTest}. */
  @Test
  void verify_craftedLikeAnIssuedOne_isItsAccountAndSession() {
    assertThat(tokens.verify(signed(KEYS, claims()))).contains(ISSUED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "0", "-1", "+7", "07", "7 ", "٧", "᱇", "99999999999999999999"})
  void verify_subjectThatIsNoAccount_isRefused(String subject) {
    assertThat(tokens.verify(signed(KEYS, claimsWith("sub", subject)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "null", "1"})
  void verify_sidThatIsNoSession_isRefused(String session) {
    assertThat(tokens.verify(signed(KEYS, claimsWith("sid", session)))).isEmpty();
    assertThat(tokens.verify(signed(KEYS, claimsWith("sid", 1)))).isEmpty();
    assertThat(tokens.verify(signed(KEYS, claimsWith("sid", List.of(SESSION.toString())))))
        .isEmpty();
  }

  @Test
  void verify_claimOfAnotherType_isRefused() {
    for (String claim : List.of("iss", "sub", "exp", "iat", "nbf", "aud")) {
      assertThat(tokens.verify(signed(KEYS, claimsWith(claim, Map.of("a", 1))))).isEmpty();
      assertThat(tokens.verify(signed(KEYS, claimsWith(claim, true)))).isEmpty();
    }
    assertThat(tokens.verify(signed(KEYS, claimsWith("sub", 7)))).isEmpty();
    assertThat(tokens.verify(signed(KEYS, claimsWith("exp", "tomorrow")))).isEmpty();
  }

  @Test
  void verify_expiryBeyondAllTimes_isRefused() {
    assertThat(tokens.verify(signed(KEYS, claimsWith("exp", Long.MAX_VALUE)))).isEmpty();
    assertThat(tokens.verify(signed(KEYS, claimsWith("exp", Long.MIN_VALUE)))).isEmpty();
  }

  @Test
  void verify_atMost2048Characters_isAccepted() {
    String token = signed(KEYS, claimsWith("pad", "x".repeat(1200)));

    assertThat(token).hasSizeBetween(1600, 2048);
    assertThat(tokens.verify(token)).contains(ISSUED);
  }

  @Test
  void verify_over2048Characters_isRefused() {
    String token = signed(KEYS, claimsWith("pad", "x".repeat(1500)));

    assertThat(token).hasSizeBetween(2049, 2500);
    assertThat(tokens.verify(token)).isEmpty();
    assertThat(tokens.verify("x".repeat(10_000_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another", "Aviary"})
  void verify_anotherIssuer_isRefused(String issuer) {
    assertThat(tokens.verify(signed(KEYS, claimsWith("iss", issuer)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another", "Aviary"})
  void verify_anotherAudience_isRefused(String audience) {
    assertThat(tokens.verify(signed(KEYS, claimsWith("aud", audience)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "iat", "sub", "sid"})
  void verify_claimMissing_isRefused(String claim) {
    Map<String, Object> claims = claims();
    claims.remove(claim);

    assertThat(tokens.verify(signed(KEYS, claims))).isEmpty();
  }

  @Test
  void verify_notYetValid_isRefused() {
    assertThat(tokens.verify(signed(KEYS, validFrom(Duration.ofSeconds(30))))).isEmpty();
  }

  /** The clock of who issued it may be ahead of ours, and ours may have been put back. */
  @Test
  void verify_issuedInTimeToCome_isAccepted() {
    Instant ahead = now.plus(Duration.ofHours(2));

    assertThat(tokens.verify(tokens.issue(ACCOUNT, SESSION, ahead, ahead.plusSeconds(60))))
        .contains(ISSUED);
  }

  @Test
  void verify_alreadyValid_isAccepted() {
    assertThat(tokens.verify(signed(KEYS, validFrom(Duration.ofSeconds(-30))))).contains(ISSUED);
  }

  private String issued(Duration validFor) {
    return tokens.issue(ACCOUNT, SESSION, now.minusSeconds(60), now.plus(validFor));
  }

  private static Map<String, Object> validFrom(Duration ahead) {
    return claimsWith("nbf", Instant.now().plus(ahead).getEpochSecond());
  }

  static SigningKeys newKeys() {
    try {
      return SigningKeys.readOrCreate(Files.createTempDirectory("keys").resolve("keys.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
