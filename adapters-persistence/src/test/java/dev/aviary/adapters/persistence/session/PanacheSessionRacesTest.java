package dev.aviary.adapters.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.FakeSecurity;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.session.OpenSessions;
import dev.aviary.application.session.SessionPolicy;
import dev.aviary.application.session.SessionUseCases;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.World;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.throttle.FakeLimits;
import dev.aviary.application.throttle.RateGuard;
import dev.aviary.application.upkeep.UpkeepUseCases;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.application.upkeep.port.out.Erasures;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.RefreshPolicy;
import dev.aviary.domain.shared.DomainException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several at once with one session, one account or one name, on the real database. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheSessionRacesTest {

  private static final int ROUNDS = 20;
  private static final int THREADS = 6;
  private static final int MAX_SESSIONS = 3;
  private static final AtomicInteger COUNTER = new AtomicInteger();

  @Inject Transactions transactions;
  @Inject SharedClock clock;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject EndedSessions endedSessions;
  @Inject Erasures erasures;
  @Inject Counters counters;

  /** The session's row is locked: one renews, the others are told what it got. */
  @Test
  void refresh_oneTokenManyTimesAtOnce_givesOneRefreshTokenToAll() {
    SessionUseCases useCases = useCases();
    String token = signUp(useCases, name()).tokens().refreshToken().reveal();
    for (int i = 0; i < ROUNDS; i++) {
      String shown = token;
      List<Tokens> answers = AtOnce.run(THREADS, () -> useCases.refreshSession().refresh(shown));

      assertThat(answers)
          .extracting(it -> it.refreshToken().reveal())
          .containsOnly(answers.getFirst().refreshToken().reveal());
      token = answers.getFirst().refreshToken().reveal();
      assertThat(token).isNotEqualTo(shown);
    }
  }

  /** Whichever comes first: afterwards nothing of the session is worth anything. */
  @Test
  void refreshAndLogOut_atOnce_leaveNothing() {
    SessionUseCases useCases = useCases();
    for (int i = 0; i < ROUNDS; i++) {
      SignedIn signedIn = signUp(useCases, name());
      var caller =
          new Authenticate.Caller(
              signedIn.account().id(), signedIn.tokens().refreshToken().session());
      List<Optional<Tokens>> answers =
          AtOnce.run(
              List.of(
                  () -> refreshed(useCases, signedIn.tokens()),
                  () -> {
                    useCases.logOut().logOut(caller);
                    return Optional.empty();
                  }));

      List<Tokens> all = new ArrayList<>(List.of(signedIn.tokens()));
      answers.forEach(answer -> answer.ifPresent(all::add));
      for (Tokens tokens : all) {
        assertThat(refreshed(useCases, tokens)).isEmpty();
        assertThat(
                transactions.inTransaction(
                    () -> sessions.isOpen(caller.account(), caller.session())))
            .isFalse();
      }
    }
  }

  /** A thief's old token beside the client's current one: nobody ends with a session. */
  @Test
  void refresh_currentAndOldTokenAtOnce_endTheSession() {
    SessionUseCases useCases = useCases();
    for (int i = 0; i < ROUNDS; i++) {
      Tokens oldest = signUp(useCases, name()).tokens();
      Tokens older = refreshed(useCases, oldest).orElseThrow();
      Tokens current = refreshed(useCases, older).orElseThrow();

      List<Optional<Tokens>> answers =
          AtOnce.run(
              List.of(() -> refreshed(useCases, current), () -> refreshed(useCases, oldest)));

      assertThat(answers.getLast()).isEmpty();
      assertThat(refreshed(useCases, answers.getFirst().orElse(current))).isEmpty();
    }
  }

  @Test
  void logIn_manyAtOnce_leaveNoMoreSessionsThanAnAccountMayHave() {
    SessionUseCases useCases = useCases();
    for (int i = 0; i < ROUNDS; i++) {
      String name = name();
      SignedIn signedIn = signUp(useCases, name);
      List<Tokens> tokens = AtOnce.run(THREADS, () -> logIn(useCases, name));
      tokens.add(logIn(useCases, name));

      assertThat(tokens.stream().filter(each -> isOpen(signedIn, each))).hasSize(MAX_SESSIONS);
    }
  }

  /** Who logs in with the old password comes before, and is ended too, or after, and is refused. */
  @Test
  void resetPasswordAndLogIn_atOnce_leaveNoSessionOfTheOldPassword() {
    SessionUseCases useCases = useCases();
    for (int i = 0; i < ROUNDS; i++) {
      String name = name();
      SignedIn signedIn = signUp(useCases, name);
      var logIn = new LogIn.Command(name, Password.attempted(World.PASSWORD), "");
      List<Callable<Object>> work = new ArrayList<>();
      work.add(
          () ->
              upkeep()
                  .resetPassword()
                  .reset(signedIn.account().id(), Password.chosen("battery staple " + name)));
      for (int other = 1; other < THREADS; other++) {
        work.add(() -> useCases.logIn().logIn(logIn));
      }

      AtOnce.run(work);

      assertThat(useCases.logIn().logIn(logIn)).isEqualTo(new LogIn.BadCredentials());
      assertThat(transactions.inTransaction(() -> sessions.endAllBut(signedIn.account().id(), 0)))
          .isZero();
    }
  }

  private UpkeepUseCases upkeep() {
    var security = new FakeSecurity();
    return new UpkeepUseCases(
        new UpkeepUseCases.Stores(accounts, sessions, erasures, counters, transactions),
        new NewPasswords(security, security),
        event -> {},
        clock);
  }

  /** The unique constraints decide, on forms that are the same for every case. */
  @Test
  void signUp_oneNameInManySpellingsAtOnce_isOneAccounts() {
    SessionUseCases useCases = useCases();
    for (int i = 0; i < ROUNDS; i++) {
      String name = name();
      List<String> names = List.of(name, name.toUpperCase(Locale.ROOT), name.replace('r', 'R'));
      List<Callable<SignUp.Result>> work = new ArrayList<>();
      for (String each : names) {
        String email = each + "-" + work.size() + "@mail.example";
        work.add(() -> useCases.signUp().signUp(with(each, email)));
      }

      List<SignUp.Result> results = AtOnce.run(work);

      assertThat(results.stream().filter(SignUp.SignedUp.class::isInstance)).hasSize(1);
      assertThat(results.stream().filter(SignUp.UsernameTaken.class::isInstance)).hasSize(2);
    }
  }

  @Test
  void signUp_oneAddressInManySpellingsAtOnce_isOneAccounts() {
    SessionUseCases useCases = useCases();
    for (int i = 0; i < ROUNDS; i++) {
      String name = name();
      // The sharp s and the long s: letters that toLowerCase alone keeps apart.
      List<String> emails =
          List.of(
              "stra\u00dfe." + name + "@mail.example",
              "STRASSE." + name + "@MAIL.example",
              "\u017ftra\u00dfe." + name + "@mail.example");
      List<Callable<SignUp.Result>> work = new ArrayList<>();
      for (String each : emails) {
        String username = name + "_" + work.size();
        work.add(() -> useCases.signUp().signUp(with(username, each)));
      }

      List<SignUp.Result> results = AtOnce.run(work);

      assertThat(results.stream().filter(SignUp.SignedUp.class::isInstance)).hasSize(1);
      assertThat(results.stream().filter(SignUp.EmailTaken.class::isInstance)).hasSize(2);
    }
  }

  private boolean isOpen(SignedIn signedIn, Tokens tokens) {
    return transactions.inTransaction(
        () -> sessions.isOpen(signedIn.account().id(), tokens.refreshToken().session()));
  }

  private static Optional<Tokens> refreshed(SessionUseCases useCases, Tokens tokens) {
    try {
      return Optional.of(useCases.refreshSession().refresh(tokens.refreshToken().reveal()));
    } catch (DomainException e) {
      return Optional.empty();
    }
  }

  private static Tokens logIn(SessionUseCases useCases, String name) {
    var command = new LogIn.Command(name, Password.attempted(World.PASSWORD), "");
    return ((LogIn.LoggedIn) useCases.logIn().logIn(command)).signedIn().tokens();
  }

  private static SignedIn signUp(SessionUseCases useCases, String name) {
    var command = with(name, name + "@mail.example");
    return ((SignUp.SignedUp) useCases.signUp().signUp(command)).signedIn();
  }

  private static SignUp.Command with(String username, String email) {
    SignUp.Command valid = World.signUpAs(username);
    return new SignUp.Command(
        valid.name(), new Username(username), new EmailAddress(email), valid.password());
  }

  private static String name() {
    return "racer_" + COUNTER.incrementAndGet();
  }

  private SessionUseCases useCases() {
    var security = new FakeSecurity();
    var random = new SecureRandom();
    return new SessionUseCases(
        new SessionUseCases.Stores(accounts, sessions, endedSessions, transactions),
        new SessionUseCases.Secrets(
            security,
            security,
            security,
            security,
            count -> {
              byte[] bytes = new byte[count];
              random.nextBytes(bytes);
              return bytes;
            }),
        new OpenSessions(
            sessions, endedSessions, transactions, new ConcurrentHashMap<>(), System::nanoTime),
        new SessionPolicy(
            Duration.ofHours(1),
            new RefreshPolicy(Duration.ofDays(30), Duration.ofDays(10), World.GRACE),
            MAX_SESSIONS),
        new RateGuard(new FakeLimits(), event -> {}),
        event -> {},
        clock,
        System::nanoTime);
  }
}
