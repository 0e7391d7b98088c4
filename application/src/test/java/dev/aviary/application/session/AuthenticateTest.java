package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.shared.World;
import org.junit.jupiter.api.Test;

class AuthenticateTest {

  private final World world = new World();
  private final Authenticate authenticate = world.sessionUseCases.authenticate();

  @Test
  void authenticate_sessionOpen_isItsAccount() {
    SignedIn mira = signUp("mira");
    SignedIn kenji = signUp("kenji");

    assertThat(authenticate.authenticate(mira.accessToken())).contains(mira.account().id());
    assertThat(authenticate.authenticate(kenji.accessToken())).contains(kenji.account().id());
  }

  @Test
  void authenticate_sessionGone_isNobody() {
    SignedIn mira = signUp("mira");
    SignedIn kenji = signUp("kenji");
    world.security.opened().removeIf(it -> it.account().equals(mira.account().id()));

    assertThat(authenticate.authenticate(mira.accessToken())).isEmpty();
    assertThat(authenticate.authenticate(kenji.accessToken())).isPresent();
  }

  @Test
  void authenticate_sessionOfAnotherAccount_isNobody() {
    SignedIn mira = signUp("mira");
    signUp("kenji");
    var kenjis = world.security.opened().getLast();

    String mixed =
        world.security.issue(
            mira.account().id(), kenjis.id(), world.now(), mira.accessTokenExpiry());

    assertThat(authenticate.authenticate(mixed)).isEmpty();
  }

  @Test
  void authenticate_noToken_isNobody() {
    assertThat(authenticate.authenticate("no token")).isEmpty();
  }

  private SignedIn signUp(String username) {
    var result = world.sessionUseCases.signUp().signUp(World.signUpAs(username));
    return ((SignUp.SignedUp) result).signedIn();
  }
}
