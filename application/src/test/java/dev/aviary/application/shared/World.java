package dev.aviary.application.shared;

import dev.aviary.application.messaging.InMemoryMessages;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.profile.InMemoryAccounts;
import dev.aviary.application.session.FakeSecurity;
import dev.aviary.application.session.SessionPolicy;
import dev.aviary.application.session.SessionUseCases;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;

/** The use cases on their in-memory fakes, with a clock that stands still until it is moved. */
public final class World {

  public static final String PASSWORD = "correct horse";

  public final InMemoryDatabase database = new InMemoryDatabase();
  public final InMemoryAccounts accounts = new InMemoryAccounts(database);
  public final InMemoryMessages messages = new InMemoryMessages(database, accounts);
  public final FakeSecurity security = new FakeSecurity();
  public final SessionUseCases sessionUseCases =
      new SessionUseCases(
          accounts,
          security,
          security,
          security,
          security,
          new SessionPolicy(Duration.ofHours(1), Duration.ofDays(30)),
          database,
          () -> now());
  public final MessagingUseCases messaging =
      new MessagingUseCases(accounts, messages, messages, messages, database, () -> now());

  private Instant now = Instant.parse("2020-11-21T15:11:00Z");

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** What signing up with this username asks for; everything else follows from it. */
  public static SignUp.Command signUpAs(String username) {
    return new SignUp.Command(
        new PersonName("First", "Last"),
        new Username(username),
        new EmailAddress(username + "@mail.example"),
        Password.chosen(PASSWORD));
  }

  /** A new account with this username. */
  public AccountId join(String username) {
    if (sessionUseCases.signUp().signUp(signUpAs(username))
        instanceof SignUp.SignedUp(var signedIn)) {
      return signedIn.account().id();
    }
    throw new AssertionError(username + " is taken");
  }
}
