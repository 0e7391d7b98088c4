package dev.aviary.application.shared;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.media.InMemoryMedia;
import dev.aviary.application.media.InMemoryMediaStore;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.messaging.FakeSeals;
import dev.aviary.application.messaging.InMemoryMessages;
import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.profile.Activity;
import dev.aviary.application.profile.InMemoryAccounts;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.relationship.InMemoryRelationships;
import dev.aviary.application.relationship.RelationshipUseCases;
import dev.aviary.application.session.FakeSecurity;
import dev.aviary.application.session.InMemorySessions;
import dev.aviary.application.session.OpenSessions;
import dev.aviary.application.session.SessionPolicy;
import dev.aviary.application.session.SessionUseCases;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.throttle.FakeLimits;
import dev.aviary.application.throttle.RateGuard;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.RefreshPolicy;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The use cases on their in-memory fakes, with clocks that stand still until they are moved. */
public final class World {

  public static final String PASSWORD = "correct horse";
  public static final Duration GRACE = Duration.ofSeconds(30);
  public static final int MAX_SESSIONS = 5;

  public final InMemoryDatabase database = new InMemoryDatabase();
  public final InMemoryAccounts accounts = new InMemoryAccounts(database);
  public final InMemoryRelationships relationships = new InMemoryRelationships(database, accounts);
  public final InMemoryMedia media = new InMemoryMedia(database);
  public final InMemoryMediaStore mediaStore = new InMemoryMediaStore();
  public final FakeCodec codec = new FakeCodec();
  public final InMemoryMessages messages =
      new InMemoryMessages(database, accounts, relationships, media);
  public final FakeSecurity security = new FakeSecurity();
  public final InMemorySessions sessions = new InMemorySessions(database, () -> now());
  public final FakeLimits limits = new FakeLimits();
  public final List<AuditEvent> audit = new ArrayList<>();
  public final RateGuard guard = new RateGuard(limits, audit::add);
  public final Activity activity = new Activity(accounts, database, () -> now());
  public final OpenSessions openSessions = openSessions();
  public final SessionUseCases sessionUseCases = server(openSessions);
  public final NewMedia newMedia = new NewMedia(media, mediaStore, security, database, () -> now());
  public final MessagingUseCases.Stores stores =
      new MessagingUseCases.Stores(
          accounts,
          relationships,
          messages,
          messages,
          messages,
          messages,
          messages,
          messages,
          database);
  public final MessagingFixture.Parts parts =
      new MessagingFixture.Parts(stores, relationships, media);
  public final MessagingUseCases messaging =
      new MessagingUseCases(stores, codec, newMedia, new FakeSeals(), () -> now());
  public final RelationshipUseCases relationshipUseCases =
      new RelationshipUseCases(
          new RelationshipUseCases.Stores(
              accounts, relationships, relationships, messages, database),
          audit::add,
          () -> now());
  public final ProfileUseCases profiles = new ProfileUseCases(accounts, relationships, database);
  public final ViewProfile viewProfile = profiles.viewProfile();
  public final Messenger messenger = new Messenger(messaging, relationshipUseCases.blockAccount());
  public final Circle circle =
      new Circle(relationshipUseCases, viewProfile, profiles.editPrivacy());

  private Instant now = Instant.parse("2020-11-21T15:11:00Z");

  /** It may begin anywhere. */
  private long nanoTime = Long.MAX_VALUE / 2;

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    setForward(time);
    nanoTime += time.toNanos();
  }

  /** Somebody sets the clock, back where {@code by} is negative; no time passes. */
  public void setForward(Duration by) {
    now = now.plus(by);
  }

  /** By a clock that nobody sets. */
  public long nanoTime() {
    return nanoTime;
  }

  /** The memory of one more server. */
  public OpenSessions openSessions() {
    return new OpenSessions(
        sessions, sessions, database, new ConcurrentHashMap<>(), this::nanoTime);
  }

  /** One more server with a memory of its own. */
  public SessionUseCases server(OpenSessions memory) {
    return server(memory, database);
  }

  /** One whose transactions may be cut off. */
  public SessionUseCases server(OpenSessions memory, Transactions transactions) {
    return new SessionUseCases(
        new SessionUseCases.Stores(accounts, sessions, sessions, transactions),
        new SessionUseCases.Secrets(security, security, security, security, security),
        memory,
        new SessionPolicy(
            Duration.ofHours(1),
            new RefreshPolicy(Duration.ofDays(30), Duration.ofDays(10), GRACE),
            MAX_SESSIONS),
        guard,
        audit::add,
        () -> now(),
        this::nanoTime);
  }

  /** What signing up with this username asks for; everything else follows from it. */
  public static SignUp.Command signUpAs(String username) {
    return new SignUp.Command(
        new PersonName("First", "Last"),
        Username.chosen(username),
        new EmailAddress(username + "@mail.example"),
        Password.chosen(PASSWORD));
  }

  /** A new account with this username. */
  public AccountId join(String username) {
    return signUp(username).account().id();
  }

  /** A new account with this username, signed in. */
  public SignedIn signUp(String username) {
    if (sessionUseCases.signUp().signUp(signUpAs(username))
        instanceof SignUp.SignedUp(var signedIn)) {
      return signedIn;
    }
    throw new AssertionError(username + " is taken");
  }
}
