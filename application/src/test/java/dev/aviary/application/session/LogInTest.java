package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.shared.World;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {

  private final World world = new World();
  private AccountId mira = new AccountId(1);

  @BeforeEach
  void join() {
    mira = world.join("mira");
    world.security.opened().clear();
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
    assertThat(world.security.opened())
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
    assertThat(world.security.opened()).isEmpty();
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
  }

  @Test
  void logIn_unknownDevice_isRefusedOnceThePasswordIsRight() {
    assertThatThrownBy(() -> logIn("mira", World.PASSWORD, "toaster"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DEVICE_TYPE_INVALID));
    assertThat(logIn("mira", "wrong horse", "toaster")).isEqualTo(new LogIn.BadCredentials());
    assertThat(world.security.opened()).isEmpty();
  }

  private LogIn.Result logIn(String login, String password, String device) {
    return world
        .sessionUseCases
        .logIn()
        .logIn(new LogIn.Command(login, Password.attempted(password), device));
  }
}
