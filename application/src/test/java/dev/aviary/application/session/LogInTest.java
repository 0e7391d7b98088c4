package dev.aviary.application.session;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.shared.CutOff;
import dev.aviary.application.shared.World;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.FakeLimits;
import dev.aviary.application.throttle.Limit;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {

  private static final Limit WRONG_PASSWORDS = new Limit(Action.LOG_IN, Limit.By.ACCOUNT);

  private final World world = new World();
  private AccountId mira = new AccountId(1);

  @BeforeEach
  void join() {
    mira = world.join("mira");
    world.sessions.removeExpired(Instant.MAX, Instant.MAX);
    world.audit.clear();
    world.pass(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mira", "MIRA", "mira@mail.example", "Mira@Mail.Example"})
  void logIn_rightPassword_opensASession(String login) {
    LogIn.Result result = logIn(login, World.PASSWORD, "ios");

    assertThat(result)
        .isInstanceOfSatisfying(
            LogIn.LoggedIn.class,
            loggedIn -> assertThat(loggedIn.signedIn().account().id()).isEqualTo(mira));
    assertThat(world.sessions.open())
        .singleElement()
        .satisfies(session -> assertThat(session.device()).isEqualTo(DeviceType.IOS));
  }

  @Test
  void logIn_rightPassword_isActivity() {
    logIn("mira", World.PASSWORD, "");

    assertThat(world.accounts.find(mira))
        .hasValueSatisfying(it -> assertThat(it.lastActive()).isEqualTo(world.now()));
  }

  @Test
  void logIn_wrongPassword_isRefusedAndOpensNothing() {
    assertThat(logIn("mira", "wrong horse", "")).isEqualTo(new LogIn.BadCredentials());
    assertThat(world.sessions.open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "nobody@mail.example", "", "not a name", "@", "mi\0ra"})
  void logIn_unknownAccount_isRefusedAfterTheSameWork(String login) {
    assertThat(logIn(login, World.PASSWORD, "")).isEqualTo(new LogIn.BadCredentials());
    assertThat(world.security.compared()).containsExactly(world.security.decoy());
  }

  @Test
  void logIn_unknownAccountWithTheDecoysPassword_isRefused() {
    assertThat(logIn("nobody", "decoy", "")).isEqualTo(new LogIn.BadCredentials());
    assertThat(logIn("nobody", "decoy", "toaster")).isEqualTo(new LogIn.BadCredentials());
  }

  @Test
  void logIn_unknownDevice_isRefusedOnceThePasswordIsRight() {
    assertThatThrownBy(() -> logIn("mira", World.PASSWORD, "toaster"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DEVICE_TYPE_INVALID));
    assertThat(logIn("mira", "wrong horse", "toaster")).isEqualTo(new LogIn.BadCredentials());
    assertThat(world.sessions.open()).isEmpty();
  }

  @Test
  void logIn_right_isTold() {
    logIn("mira", World.PASSWORD, "ios");

    var session = world.sessions.open().getFirst();
    assertThat(world.audit)
        .containsExactly(new AuditEvent.SignedIn(mira, session.id(), DeviceType.IOS));
  }

  @Test
  void logIn_wrong_isToldWithTheAccountIfThereIsOne() {
    logIn("mira", "wrong horse", "");
    logIn("nobody", "wrong horse", "");

    assertThat(world.audit)
        .containsExactly(
            new AuditEvent.SignInRefused(Optional.of(mira)),
            new AuditEvent.SignInRefused(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mira", "nobody", "nobody@mail.example"})
  void logIn_wrongTooOften_isRefusedWhateverThePasswordAndWhoeverItIs(String login) {
    world.limits.set(WRONG_PASSWORDS, 2);
    logIn(login, "wrong horse", "");
    logIn(login.toUpperCase(Locale.ROOT), "wrong horse", "");
    world.security.compared().clear();

    assertThatThrownBy(() -> logIn(login, World.PASSWORD, ""))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            refusal -> assertThat(refusal.retryAfter()).isEqualTo(FakeLimits.RETRY_AFTER));
    assertThat(world.security.compared()).isEmpty();
    assertThat(world.sessions.open()).isEmpty();
  }

  @Test
  void logIn_right_isNotCounted() {
    world.limits.set(WRONG_PASSWORDS, 1);
    for (int i = 0; i < 3; i++) {
      assertThat(logIn("mira", World.PASSWORD, "")).isInstanceOf(LogIn.LoggedIn.class);
    }
    assertThat(world.limits.taken(WRONG_PASSWORDS, "mira")).isZero();
  }

  /** Or a password could be found without anybody noticing. */
  @Test
  void logIn_rightFromAnUnknownDevice_isCountedAndTold() {
    assertRefused(ErrorCode.DEVICE_TYPE_INVALID, () -> logIn("mira", World.PASSWORD, "toaster"));

    assertThat(world.limits.taken(WRONG_PASSWORDS, "mira")).isEqualTo(1);
    assertThat(world.audit).containsExactly(new AuditEvent.SignInRefused(Optional.of(mira)));
  }

  /** Nobody is locked out for what the store did. */
  @Test
  void logIn_rightWhileTheStoreIsDown_isNeitherCountedNorToldAsRefused() {
    var looking = new CutOff(world.database, 1);
    SessionUseCases server = world.server(world.openSessions(), looking);

    assertThatThrownBy(() -> logIn(server, "mira", World.PASSWORD, "ios"))
        .isInstanceOf(CutOff.Ended.class);

    assertThat(world.limits.taken(WRONG_PASSWORDS, "mira")).isZero();
    assertThat(world.audit).isEmpty();
  }

  @Test
  void logIn_wrongForOne_isNotCountedForAnother() {
    world.join("kenji");
    world.limits.set(WRONG_PASSWORDS, 1);
    logIn("mira", "wrong horse", "");

    assertThat(logIn("kenji", World.PASSWORD, "")).isInstanceOf(LogIn.LoggedIn.class);
  }

  @Test
  void logIn_outdatedHash_isMadeAnew() {
    PasswordHash outdated = new PasswordHash(FakeSecurity.OUTDATED + "fake:" + World.PASSWORD);
    world.accounts.setPasswordHash(mira, outdated);

    logIn("mira", "wrong horse", "");
    assertThat(passwordHash()).isEqualTo(outdated);

    assertThat(logIn("mira", World.PASSWORD, "")).isInstanceOf(LogIn.LoggedIn.class);
    assertThat(passwordHash()).isEqualTo(world.security.hash(Password.attempted(World.PASSWORD)));
  }

  /** It is another hash of the same password: that is no reason to refuse it. */
  @Test
  void logIn_whileAnotherMakesTheHashAnew_opensBothSessions() {
    world.accounts.setPasswordHash(
        mira, new PasswordHash(FakeSecurity.OUTDATED + "fake:" + World.PASSWORD));
    world.security.onComparison(() -> logIn("mira", World.PASSWORD, ""));

    assertThat(logIn("mira", World.PASSWORD, "")).isInstanceOf(LogIn.LoggedIn.class);

    assertThat(world.sessions.open()).hasSize(2);
  }

  @Test
  void logIn_currentHash_costsNoMoreHashing() {
    int before = world.security.made();

    logIn("mira", World.PASSWORD, "");

    assertThat(world.security.made()).isEqualTo(before);
  }

  @Test
  void logIn_oneSessionTooMany_endsTheOldest() {
    logIn("mira", World.PASSWORD, "");
    var oldest = world.sessions.open().getFirst();
    for (int i = 0; i < World.MAX_SESSIONS; i++) {
      world.pass(Duration.ofMinutes(1));
      logIn("mira", World.PASSWORD, "");
    }

    assertThat(world.sessions.open()).hasSize(World.MAX_SESSIONS).doesNotContain(oldest);
  }

  private PasswordHash passwordHash() {
    return world.accounts.findCredentials(new Username("mira")).orElseThrow().passwordHash();
  }

  private LogIn.Result logIn(String login, String password, String device) {
    return logIn(world.sessionUseCases, login, password, device);
  }

  private static LogIn.Result logIn(
      SessionUseCases server, String login, String password, String device) {
    return server.logIn().logIn(new LogIn.Command(login, Password.attempted(password), device));
  }
}
