package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.Authenticate.Caller;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.shared.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuthenticateTest {

  private final World world = new World();
  private final Authenticate authenticate = world.sessionUseCases.authenticate(world.activity);
  private final SignedIn mira = world.signUp("mira");
  private final SignedIn kenji = world.signUp("kenji");

  @Test
  void authenticate_sessionOpen_isItsAccountInIt() {
    assertThat(authenticate.authenticate(mira.tokens().accessToken())).contains(caller(mira));
    assertThat(authenticate.authenticate(kenji.tokens().accessToken())).contains(caller(kenji));
  }

  @Test
  void authenticate_sessionGone_isNobody() {
    world.sessions.end(mira.account().id(), caller(mira).session());

    assertThat(authenticate.authenticate(mira.tokens().accessToken())).isEmpty();
    assertThat(authenticate.authenticate(kenji.tokens().accessToken())).isPresent();
  }

  @Test
  void authenticate_sessionOfAnotherAccount_isNobodyAlsoWhenItIsRemembered() {
    String mixed =
        world.security.issue(
            mira.account().id(),
            caller(kenji).session(),
            world.now(),
            mira.tokens().accessTokenExpiry());
    world.openSessions.catchUp();

    assertThat(authenticate.authenticate(mixed)).isEmpty();
    assertThat(authenticate.authenticate(kenji.tokens().accessToken())).isPresent();
    assertThat(authenticate.authenticate(mixed)).isEmpty();
    assertThat(authenticate.authenticate(kenji.tokens().accessToken())).isPresent();
  }

  @Test
  void authenticate_noToken_isNobody() {
    assertThat(authenticate.authenticate("no token")).isEmpty();
  }

  @Test
  void authenticate_who_isActiveOnceThatIsSaved() {
    world.pass(Duration.ofMinutes(3));
    authenticate.authenticate(mira.tokens().accessToken());
    authenticate.authenticate("no token");

    assertThat(world.accounts.find(mira.account().id())).contains(mira.account());

    world.activity.save();

    assertThat(world.accounts.find(mira.account().id()))
        .contains(mira.account().activeAt(world.now()));
    assertThat(world.accounts.find(kenji.account().id())).contains(kenji.account());
  }

  private static Caller caller(SignedIn signedIn) {
    return new Caller(signedIn.account().id(), signedIn.tokens().refreshToken().session());
  }
}
