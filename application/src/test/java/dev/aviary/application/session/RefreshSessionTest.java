package dev.aviary.application.session;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.RefreshSession;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.shared.World;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.FakeLimits;
import dev.aviary.application.throttle.Limit;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshSessionTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();
  private final Authenticate authenticate = world.sessionUseCases.authenticate(world.activity);
  private final RefreshSession refresh = world.sessionUseCases.refreshSession();
  private final SignedIn mira = world.signUp("mira");
  private final AccountId account = mira.account().id();
  private final UUID session = mira.tokens().refreshToken().session();
  private final String first = mira.tokens().refreshToken().reveal();

  @BeforeEach
  void later() {
    world.pass(HOUR);
    world.audit.clear();
  }

  @Test
  void refresh_once_givesTokensOfTheSameSession() {
    Tokens tokens = refresh.refresh(first);

    assertThat(tokens.accessTokenExpiry()).isEqualTo(world.now().plus(HOUR));
    assertThat(authenticate.authenticate(tokens.accessToken()))
        .contains(new Authenticate.Caller(account, session));
    assertThat(tokens.refreshToken().session()).isEqualTo(session);
    assertThat(tokens.refreshToken().reveal()).isNotEqualTo(first);
    assertThat(world.audit).containsExactly(new AuditEvent.Refreshed(account, session));
  }

  @Test
  void refresh_oneAfterTheOther_worksForLong() {
    String token = first;
    for (int i = 0; i < 20; i++) {
      world.pass(HOUR);
      token = refresh.refresh(token).refreshToken().reveal();
    }
    assertThat(world.sessions.open()).hasSize(1);
  }

  @Test
  void refresh_sameTokenTwiceAtOnce_givesTheSameRefreshTokenAndBothWork() {
    Tokens one = refresh.refresh(first);
    world.pass(World.GRACE.minusNanos(1));
    Tokens other = refresh.refresh(first);

    assertThat(other.refreshToken().reveal()).isEqualTo(one.refreshToken().reveal());
    assertThat(authenticate.authenticate(one.accessToken())).isPresent();
    assertThat(authenticate.authenticate(other.accessToken())).isPresent();
    world.pass(HOUR);
    assertThat(refresh.refresh(other.refreshToken().reveal())).isNotNull();
  }

  @Test
  void refresh_sameTokenLater_endsTheSessionForEverybody() {
    Tokens tokens = refresh.refresh(first);
    world.openSessions.catchUp();
    assertThat(authenticate.authenticate(tokens.accessToken())).isPresent();
    world.audit.clear();
    world.pass(World.GRACE);
    world.openSessions.catchUp();

    assertInvalid(first);

    assertThat(world.sessions.open()).isEmpty();
    assertThat(authenticate.authenticate(tokens.accessToken())).isEmpty();
    assertInvalid(tokens.refreshToken().reveal());
    assertThat(world.audit)
        .containsExactly(
            new AuditEvent.RefreshReused(account, session), new AuditEvent.RefreshRefused());
  }

  @Test
  void refresh_reuse_leavesOtherSessionsOfTheAccount() {
    SignedIn kenji = world.signUp("kenji");
    refresh.refresh(first);
    world.pass(World.GRACE);

    assertInvalid(first);

    assertThat(authenticate.authenticate(kenji.tokens().accessToken())).isPresent();
  }

  @Test
  void refresh_stolenTokenUsedByBoth_endsTheSessionWhoeverCameFirst() {
    String thiefs = refresh.refresh(first).refreshToken().reveal();
    world.pass(HOUR);
    refresh.refresh(thiefs);
    world.pass(World.GRACE);

    assertInvalid(first);
    assertThat(world.sessions.open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "not base64 of sixty-four characters, which is what a token has!!"
      })
  void refresh_noToken_isRefusedAndEndsNothing(String text) {
    assertInvalid(text);

    assertThat(world.sessions.open()).hasSize(1);
    assertThat(refresh.refresh(first)).isNotNull();
  }

  @Test
  void refresh_accessTokenInstead_isRefused() {
    assertInvalid(mira.tokens().accessToken());
  }

  @Test
  void refresh_rightSessionButMadeUp_isRefusedAndEndsNothing() {
    assertInvalid(RefreshToken.of(session, new byte[RefreshToken.SECRET_BYTES]).reveal());

    assertThat(world.sessions.open()).hasSize(1);
    assertThat(world.audit).containsExactly(new AuditEvent.RefreshRefused());
  }

  @Test
  void refresh_notUsedForTooLong_isRefusedAndEnds() {
    world.pass(Duration.ofDays(10));

    assertInvalid(first);

    assertThat(world.sessions.open()).isEmpty();
  }

  @Test
  void refresh_nearTheEndOfTheSession_givesAnAccessTokenUntilThen() {
    var end = mira.account().memberSince().plus(Duration.ofDays(30));
    String token = first;
    for (int i = 0; i < 3; i++) {
      world.pass(Duration.ofDays(9));
      token = refresh.refresh(token).refreshToken().reveal();
    }
    world.pass(Duration.between(world.now(), end.minus(HOUR.dividedBy(2))));

    assertThat(refresh.refresh(token).accessTokenExpiry()).isEqualTo(end);
  }

  @Test
  void refresh_tooOften_isRefusedAndTheTokenKeepsItsWorth() {
    Limit limit = new Limit(Action.REFRESH, Limit.By.ACCOUNT);
    world.limits.set(limit, 0);

    assertThatThrownBy(() -> refresh.refresh(first))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            refusal -> assertThat(refusal.retryAfter()).isEqualTo(FakeLimits.RETRY_AFTER));

    world.limits.set(limit, 1);
    assertThat(refresh.refresh(first)).isNotNull();
  }

  private void assertInvalid(String token) {
    assertRefused(ErrorCode.REFRESH_TOKEN_INVALID, () -> refresh.refresh(token));
  }
}
