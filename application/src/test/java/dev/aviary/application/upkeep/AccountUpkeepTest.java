package dev.aviary.application.upkeep;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.session.FakeSecurity;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.shared.World;
import dev.aviary.application.upkeep.port.in.CreateAccount;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountUpkeepTest {

  private static final String ANOTHER = "battery staple";
  private static final AccountId NOBODY = new AccountId(99_999);

  private final World world = new World();
  private final UpkeepUseCases upkeep =
      new UpkeepUseCases(
          new UpkeepUseCases.Stores(
              world.accounts,
              world.sessions,
              new FakeErasures(),
              new FakeCounters(0),
              world.database),
          new NewPasswords(world.security, world.security),
          world.audit::add,
          () -> world.now());

  @Test
  void create_free_makesAnAccountThatMayLogInAndSignsNobodyIn() {
    var created = (CreateAccount.Created) create("mira", "mira@mail.example", World.PASSWORD);

    assertThat(world.sessions.open()).isEmpty();
    assertThat(world.audit).containsExactly(new AuditEvent.AccountCreated(created.account().id()));
    assertThat(logIn("mira", World.PASSWORD)).isInstanceOf(LogIn.LoggedIn.class);
  }

  @Test
  void create_nameOrAddressTaken_makesNothing() {
    world.join("mira");
    world.audit.clear();

    assertThat(create("MIRA", "other@mail.example", World.PASSWORD))
        .isEqualTo(new CreateAccount.UsernameTaken());
    assertThat(create("other", "Mira@mail.example", World.PASSWORD))
        .isEqualTo(new CreateAccount.EmailTaken());
    assertThat(world.accounts.find(new Username("other"))).isEmpty();
    assertThat(world.audit).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeSecurity.COMMON, "MiraMira"})
  void create_passwordThatIsTriedFirst_isRefusedAsForWhoeverSignsUp(String password) {
    assertRefused(ErrorCode.PASSWORD_INVALID, () -> create("miramira", "m@mail.example", password));

    assertThat(world.accounts.find(new Username("miramira"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mira", "MIRA", "mira@mail.example", "Mira@Mail.example"})
  void find_usernameOrAddress_isTheAccount(String text) {
    AccountId mira = world.join("mira");

    assertThat(upkeep.findAccount().find(text)).map(Account::id).contains(mira);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "nobody@mail.example", "no name"})
  void find_nobodys_isEmpty(String text) {
    world.join("mira");

    assertThat(upkeep.findAccount().find(text)).isEmpty();
  }

  @Test
  void reset_known_endsItsSessionsAndTakesTheNewPasswordAlone() {
    AccountId mira = world.join("mira");
    logIn("mira", World.PASSWORD);
    AccountId kenji = world.join("kenji");
    world.audit.clear();

    int ended = upkeep.resetPassword().reset(mira, Password.chosen(ANOTHER));

    assertThat(ended).isEqualTo(2);
    assertThat(world.sessions.open()).extracting(Session::account).containsExactly(kenji);
    assertThat(world.audit).containsExactly(new AuditEvent.PasswordReset(mira));
    assertThat(logIn("mira", World.PASSWORD)).isEqualTo(new LogIn.BadCredentials());
    assertThat(logIn("mira", ANOTHER)).isInstanceOf(LogIn.LoggedIn.class);
  }

  @Test
  void reset_refused_leavesPasswordAndSessions() {
    AccountId mira = world.join("mira");

    assertRefused(
        ErrorCode.PASSWORD_INVALID,
        () -> upkeep.resetPassword().reset(mira, Password.chosen(FakeSecurity.COMMON)));
    assertRefused(
        ErrorCode.ACCOUNT_UNKNOWN,
        () -> upkeep.resetPassword().reset(NOBODY, Password.chosen(ANOTHER)));

    assertThat(world.sessions.open()).hasSize(1);
    assertThat(logIn("mira", World.PASSWORD)).isInstanceOf(LogIn.LoggedIn.class);
  }

  /** Whoever has compared the old password, and not yet opened a session, comes too late. */
  @Test
  void reset_whileSomebodyLogsIn_letsTheNewPasswordInAlone() {
    AccountId mira = world.join("mira");
    world.security.onComparison(() -> upkeep.resetPassword().reset(mira, Password.chosen(ANOTHER)));

    assertThat(logIn("mira", World.PASSWORD)).isEqualTo(new LogIn.BadCredentials());
    assertThat(world.sessions.open()).isEmpty();
    assertThat(logIn("mira", ANOTHER)).isInstanceOf(LogIn.LoggedIn.class);
  }

  @Test
  void endAll_known_endsItsSessionsAndLeavesThePassword() {
    AccountId mira = world.join("mira");
    AccountId kenji = world.join("kenji");
    world.audit.clear();

    assertThat(upkeep.endSessions().endAll(mira)).isEqualTo(1);
    assertThat(upkeep.endSessions().endAll(mira)).isZero();

    assertThat(world.sessions.open()).extracting(Session::account).containsExactly(kenji);
    assertThat(world.audit)
        .isEqualTo(
            List.of(new AuditEvent.SessionsEnded(mira, 1), new AuditEvent.SessionsEnded(mira, 0)));
    assertThat(logIn("mira", World.PASSWORD)).isInstanceOf(LogIn.LoggedIn.class);
    assertRefused(ErrorCode.ACCOUNT_UNKNOWN, () -> upkeep.endSessions().endAll(NOBODY));
  }

  private CreateAccount.Result create(String username, String email, String password) {
    SignUp.Command like = World.signUpAs("valid");
    return upkeep
        .createAccount()
        .create(
            new CreateAccount.Command(
                like.name(),
                new Username(username),
                new EmailAddress(email),
                Password.chosen(password)));
  }

  private LogIn.Result logIn(String login, String password) {
    return world
        .sessionUseCases
        .logIn()
        .logIn(new LogIn.Command(login, Password.attempted(password), ""));
  }
}
