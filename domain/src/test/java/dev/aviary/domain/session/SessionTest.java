package dev.aviary.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant OPENED = Instant.parse("2020-11-21T15:11:00Z");
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofDays(30);
  private static final Duration LIFETIME = Duration.ofDays(90);
  private static final RefreshPolicy POLICY = new RefreshPolicy(LIFETIME, IDLE, GRACE);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final UUID ID = new UUID(1, 2);

  private final RefreshToken first = token(1);
  private final Session opened =
      Session.open(new AccountId(7), DeviceType.IOS, first, OPENED, POLICY);

  @Test
  void open_always_belongsToItsToken() {
    assertThat(opened.id()).isEqualTo(ID);
    assertThat(opened.current()).isEqualTo(first.hash());
    assertThat(opened.endsAt()).isEqualTo(OPENED.plus(LIFETIME));
    assertThat(opened).asString().doesNotContain(first.reveal());
  }

  @Test
  void refresh_current_isTradedForTheNext() {
    Session.Renewed renewed = renewed(opened, first, OPENED.plus(HOUR));

    assertThat(renewed.token().reveal()).isEqualTo(next(first).reveal());
    assertThat(renewed.session())
        .isEqualTo(
            new Session(
                ID,
                new AccountId(7),
                DeviceType.IOS,
                next(first).hash(),
                Optional.of(first.hash()),
                OPENED,
                OPENED.plus(HOUR),
                OPENED.plus(LIFETIME)));
  }

  @Test
  void refresh_againWithinTheGrace_givesTheSameToken() {
    Instant then = OPENED.plus(HOUR);
    Session session = renewed(opened, first, then).session();

    assertThat(refresh(session, first, then)).isInstanceOf(Session.Repeated.class);
    assertThat(refresh(session, first, then.plus(GRACE).minusNanos(1)))
        .isInstanceOfSatisfying(
            Session.Repeated.class,
            repeated -> assertThat(repeated.token().hash()).isEqualTo(session.current()));
  }

  @Test
  void refresh_againAfterTheGrace_isReuse() {
    Instant then = OPENED.plus(HOUR);
    Session session = renewed(opened, first, then).session();

    assertThat(refresh(session, first, then.plus(GRACE))).isEqualTo(new Session.Reused());
  }

  @Test
  void refresh_theOneBeforeTheLast_isReuseAlsoWithinTheGrace() {
    Session session = renewed(opened, first, OPENED.plus(HOUR)).session();
    Session later = renewed(session, next(first), OPENED.plus(HOUR)).session();

    assertThat(refresh(later, first, OPENED.plus(HOUR))).isEqualTo(new Session.Reused());
    assertThat(refresh(later, next(first), OPENED.plus(HOUR))).isInstanceOf(Session.Repeated.class);
  }

  @Test
  void refresh_neitherCurrentNorPrevious_isReuseIfItWasIssuedOnce() {
    assertThat(refresh(opened, token(9), OPENED.plus(HOUR))).isEqualTo(new Session.Reused());
    assertThat(opened.refresh(token(9), false, List.of(next(token(9))), OPENED.plus(HOUR), POLICY))
        .isEqualTo(new Session.Forged());
  }

  @Test
  void refresh_keysThatMadeTheNextAreNewButStillThere_givesTheSameToken() {
    Instant then = OPENED.plus(HOUR);
    Session session = renewed(opened, first, then).session();

    assertThat(session.refresh(first, true, List.of(token(5), next(first)), then, POLICY))
        .isInstanceOfSatisfying(
            Session.Repeated.class,
            repeated -> assertThat(repeated.token().hash()).isEqualTo(session.current()));
    assertThat(session.refresh(first, true, List.of(token(5)), then, POLICY))
        .isEqualTo(new Session.Reused());
  }

  @Test
  void refresh_notRenewedForLong_isExpired() {
    assertThat(refresh(opened, first, OPENED.plus(IDLE).minusNanos(1)))
        .isInstanceOf(Session.Renewed.class);
    assertThat(refresh(opened, first, OPENED.plus(IDLE))).isEqualTo(new Session.Expired());
  }

  @Test
  void refresh_oldButRenewedAllTheTime_isExpiredAtItsEnd() {
    Session session = opened;
    RefreshToken token = first;
    for (int day = 1; day < 90; day++) {
      session = renewed(session, token, OPENED.plus(Duration.ofDays(day))).session();
      token = next(token);
    }

    assertThat(refresh(session, token, OPENED.plus(LIFETIME).minusNanos(1)))
        .isInstanceOf(Session.Renewed.class);
    assertThat(refresh(session, token, OPENED.plus(LIFETIME))).isEqualTo(new Session.Expired());
  }

  /** The clock was ahead when it was opened, and is right by now. */
  @Test
  void refresh_openedInTheFuture_endsNoLaterThanOneThatIsOpenedNow() {
    Instant now = OPENED.minus(Duration.ofDays(20));

    assertThat(renewed(opened, first, now).session().endsAt()).isEqualTo(now.plus(LIFETIME));
  }

  private static Session.Renewed renewed(Session session, RefreshToken token, Instant now) {
    return (Session.Renewed) refresh(session, token, now);
  }

  private static Session.Refresh refresh(Session session, RefreshToken token, Instant now) {
    return session.refresh(token, true, List.of(next(token), token(99)), now, POLICY);
  }

  private static RefreshToken token(int number) {
    byte[] secret = new byte[RefreshToken.SECRET_BYTES];
    secret[0] = (byte) number;
    return RefreshToken.of(ID, secret);
  }

  private static RefreshToken next(RefreshToken token) {
    return RefreshToken.of(ID, HexFormat.of().parseHex(token.hash().hex()));
  }
}
