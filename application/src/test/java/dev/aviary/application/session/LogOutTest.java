package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.Authenticate.Caller;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.shared.World;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class LogOutTest {

  private final World world = new World();
  private final Authenticate authenticate = world.sessionUseCases.authenticate(world.activity);
  private final SignedIn mira = world.signUp("mira");

  @Test
  void logOut_remembered_endsBothTokensAtOnce() {
    world.openSessions.catchUp();
    Caller caller = authenticate.authenticate(mira.tokens().accessToken()).orElseThrow();

    world.sessionUseCases.logOut().logOut(caller);

    assertThat(authenticate.authenticate(mira.tokens().accessToken())).isEmpty();
    assertThatThrownBy(
            () ->
                world
                    .sessionUseCases
                    .refreshSession()
                    .refresh(mira.tokens().refreshToken().reveal()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void logOut_oneOfTwoSessions_leavesTheOther() {
    SignedIn again = logIn();
    Caller caller = authenticate.authenticate(mira.tokens().accessToken()).orElseThrow();

    world.sessionUseCases.logOut().logOut(caller);

    assertThat(authenticate.authenticate(again.tokens().accessToken())).isPresent();
  }

  @Test
  void logOut_twice_isToldOnce() {
    Caller caller = authenticate.authenticate(mira.tokens().accessToken()).orElseThrow();
    world.audit.clear();

    world.sessionUseCases.logOut().logOut(caller);
    world.sessionUseCases.logOut().logOut(caller);

    assertThat(world.audit)
        .containsExactly(new AuditEvent.SignedOut(caller.account(), caller.session()));
  }

  private SignedIn logIn() {
    var command = new LogIn.Command("mira", Password.attempted(World.PASSWORD), "");
    return ((LogIn.LoggedIn) world.sessionUseCases.logIn().logIn(command)).signedIn();
  }
}
