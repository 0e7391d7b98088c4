package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.shared.World;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

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
              assertThat(signedUp.signedIn().accessTokenExpiry())
                  .isEqualTo(world.now().plus(Duration.ofHours(1)));
              Session session = world.security.opened().getFirst();
              assertThat(session.account()).isEqualTo(account.id());
              assertThat(session.refreshToken().reveal())
                  .isEqualTo(signedUp.signedIn().refreshToken().reveal());
              assertThat(session.refreshableUntil())
                  .isEqualTo(world.now().plus(Duration.ofDays(30)));
            });
  }

  @Test
  void signUp_usernameTakenInAnotherCase_isRefusedAndMakesNothing() {
    world.join("mira");

    assertThat(signUp(with("MIRA", "other@mail.example"))).isEqualTo(new SignUp.UsernameTaken());
    assertThat(world.security.opened()).hasSize(1);
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

    List<Session> opened = world.security.opened();
    assertThat(opened).extracting(Session::id).doesNotHaveDuplicates();
    assertThat(opened).extracting(it -> it.refreshToken().reveal()).doesNotHaveDuplicates();
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
