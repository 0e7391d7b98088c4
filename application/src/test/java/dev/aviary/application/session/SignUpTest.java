package dev.aviary.application.session;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.shared.World;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTest {

  private final World world = new World();

  @Test
  void signUp_freeUsernameAndEmail_makesAnAccountAndSignsItIn() {
    SignUp.Result result = signUp(World.signUpAs("mira"));

    assertThat(result)
        .isInstanceOfSatisfying(
            SignUp.SignedUp.class,
            signedUp -> {
              var account = signedUp.signedIn().account();
              assertThat(world.accounts.find(account.id())).contains(account);
              assertThat(account.memberSince()).isEqualTo(world.now());
              var tokens = signedUp.signedIn().tokens();
              assertThat(tokens.accessTokenExpiry())
                  .isEqualTo(world.now().plus(Duration.ofHours(1)));
              Session session = world.sessions.open().getFirst();
              assertThat(session.account()).isEqualTo(account.id());
              assertThat(session.current()).isEqualTo(tokens.refreshToken().hash());
              assertThat(session.endsAt()).isEqualTo(world.now().plus(Duration.ofDays(30)));
              assertThat(world.audit)
                  .containsExactly(new AuditEvent.SignedUp(account.id(), session.id()));
            });
  }

  @Test
  void signUp_usernameTakenInAnotherCase_isRefusedAndMakesNothing() {
    world.join("mira");

    assertThat(signUp(with("MIRA", "other@mail.example"))).isEqualTo(new SignUp.UsernameTaken());
    assertThat(world.sessions.open()).hasSize(1);
  }

  @Test
  void signUp_emailTakenInAnotherCase_isRefusedAndMakesNothing() {
    world.join("mira");

    assertThat(signUp(with("other", "Mira@Mail.Example"))).isEqualTo(new SignUp.EmailTaken());
    assertThat(world.accounts.find(new Username("other"))).isEmpty();
  }

  @Test
  void signUp_bothTaken_saysUsernameFirst() {
    world.join("mira");

    assertThat(signUp(World.signUpAs("mira"))).isEqualTo(new SignUp.UsernameTaken());
  }

  @Test
  void signUp_twice_opensSessionsWithDifferentSecrets() {
    world.join("mira");
    world.join("kenji");

    List<Session> opened = world.sessions.open();
    assertThat(opened).extracting(Session::id).doesNotHaveDuplicates();
    assertThat(opened).extracting(Session::current).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeSecurity.COMMON, "MiraMira", "miramira@mail.example"})
  void signUp_passwordThatIsTriedFirst_isRefusedAndMakesNothing(String password) {
    SignUp.Command valid = World.signUpAs("miramira");

    assertRefused(
        ErrorCode.PASSWORD_INVALID,
        () ->
            signUp(
                new SignUp.Command(
                    valid.name(), valid.username(), valid.email(), Password.chosen(password))));

    assertThat(world.accounts.find(valid.username())).isEmpty();
    assertThat(signUp(valid)).isInstanceOf(SignUp.SignedUp.class);
  }

  private SignUp.Result signUp(SignUp.Command command) {
    return world.sessionUseCases.signUp().signUp(command);
  }

  private static SignUp.Command with(String username, String email) {
    SignUp.Command valid = World.signUpAs("valid");
    return new SignUp.Command(
        valid.name(), new Username(username), new EmailAddress(email), valid.password());
  }
}
