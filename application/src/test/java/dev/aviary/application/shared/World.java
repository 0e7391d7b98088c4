package dev.aviary.application.shared;

import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.media.InMemoryMedia;
import dev.aviary.application.media.InMemoryMediaStore;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.messaging.FakeSeals;
import dev.aviary.application.messaging.InMemoryMessages;
import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.profile.InMemoryAccounts;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.relationship.InMemoryRelationships;
import dev.aviary.application.relationship.RelationshipUseCases;
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
  public final InMemoryRelationships relationships = new InMemoryRelationships(database, accounts);
  public final InMemoryMedia media = new InMemoryMedia(database);
  public final InMemoryMediaStore mediaStore = new InMemoryMediaStore();
  public final FakeCodec codec = new FakeCodec();
  public final InMemoryMessages messages =
      new InMemoryMessages(database, accounts, relationships, media);
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
  public final NewMedia newMedia = new NewMedia(media, mediaStore, security, database, () -> now());
  public final MessagingUseCases.Stores stores =
      new MessagingUseCases.Stores(
          accounts, relationships, messages, messages, messages, messages, messages, database);
  public final MessagingFixture.Parts parts =
      new MessagingFixture.Parts(stores, relationships, media);
  public final MessagingUseCases messaging =
      new MessagingUseCases(stores, codec, newMedia, new FakeSeals(), () -> now());
  public final RelationshipUseCases relationshipUseCases =
      new RelationshipUseCases(
          new RelationshipUseCases.Stores(
              accounts, relationships, relationships, messages, database),
          () -> now());
  public final ProfileUseCases profiles = new ProfileUseCases(accounts, relationships, database);
  public final ViewProfile viewProfile = profiles.viewProfile();
  public final Messenger messenger = new Messenger(messaging, relationshipUseCases.blockAccount());
  public final Circle circle =
      new Circle(relationshipUseCases, viewProfile, profiles.editPrivacy());

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
