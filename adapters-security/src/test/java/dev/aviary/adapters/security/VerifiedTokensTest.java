package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.AccessTokens.Claims;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant EXPIRY = Instant.parse("2020-11-21T15:11:00Z");
  private static final Claims CLAIMS = new Claims(new AccountId(7), new UUID(1, 2));

  private final List<String> asked = new ArrayList<>();
  private Instant now = EXPIRY.minusSeconds(60);
  private final VerifiedTokens verified = new VerifiedTokens(() -> now);

  @Test
  void claims_secondCall_isNotVerifiedAgain() {
    assertThat(verified.claims("token", this::valid)).contains(CLAIMS);
    assertThat(verified.claims("token", this::valid)).contains(CLAIMS);

    assertThat(asked).containsExactly("token");
  }

  @Test
  void claims_anotherToken_isVerified() {
    verified.claims("token", this::valid);
    verified.claims("tokem", this::valid);

    assertThat(asked).containsExactly("token", "tokem");
  }

  @Test
  void claims_refused_isVerifiedAgain() {
    assertThat(verified.claims("token", this::refused)).isEmpty();
    assertThat(verified.claims("token", this::refused)).isEmpty();
    assertThat(verified.claims("token", this::valid)).contains(CLAIMS);

    assertThat(asked).containsExactly("token", "token", "token");
  }

  @Test
  void claims_knownUpToItsExpiry_isNothingFromThenOn() {
    verified.claims("token", this::valid);

    now = EXPIRY.minusNanos(1);
    assertThat(verified.claims("token", this::valid)).contains(CLAIMS);
    now = EXPIRY;
    assertThat(verified.claims("token", this::valid)).isEmpty();
  }

  @Test
  void claims_verifiedAfterItsExpiry_isNothing() {
    now = EXPIRY;

    assertThat(verified.claims("token", this::valid)).isEmpty();
  }

  private Optional<VerifiedTokens.Entry> valid(String token) {
    asked.add(token);
    return Optional.of(new VerifiedTokens.Entry(CLAIMS, EXPIRY));
  }

  private Optional<VerifiedTokens.Entry> refused(String token) {
    asked.add(token);
    return Optional.empty();
  }
}
