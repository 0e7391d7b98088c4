package dev.aviary.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.ProfileDetails;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Accounts} keeps. */
public abstract class AccountsContract {

  private static final Instant CREATED = Instant.parse("2020-07-01T10:00:00.123456Z");
  private static final PasswordHash HASH = new PasswordHash("$hash");
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** Stores outlive a test, so each takes names of its own. */
  private final String name = "Acc_" + COUNTER.incrementAndGet();

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  @Test
  void add_free_isFoundByEverythingThatIdentifiesIt() {
    Account added = added(addition(name, name + "@Mail.example"));

    assertThat(added)
        .isEqualTo(
            new Account(
                added.id(),
                new Username(name),
                new EmailAddress(name + "@Mail.example"),
                new PersonName("Ana María", "Škoda"),
                false,
                ProfileDetails.UNTOLD,
                ProfileMedia.NONE,
                PrivacySettings.OPEN,
                FollowCounts.NONE,
                CREATED,
                CREATED));
    assertThat(in(() -> accounts().exists(added.id()))).isTrue();
    assertThat(in(() -> accounts().find(added.id()))).contains(added);
    assertThat(in(() -> accounts().find(new Username(name)))).contains(added);
    assertThat(in(() -> accounts().findCredentials(new Username(name))))
        .contains(new Accounts.Credentials(added, HASH));
    assertThat(in(() -> accounts().findCredentials(added.email())))
        .contains(new Accounts.Credentials(added, HASH));
  }

  @Test
  void find_anotherCase_isTheSame() {
    Account added = added(addition(name, name + "@mail.example"));

    assertThat(in(() -> accounts().find(new Username(name.toUpperCase(Locale.ROOT)))))
        .contains(added);
    assertThat(in(() -> accounts().findCredentials(new EmailAddress(name + "@MAIL.Example"))))
        .isPresent();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(in(() -> accounts().exists(new AccountId(Long.MAX_VALUE)))).isFalse();
    assertThat(in(() -> accounts().find(new AccountId(Long.MAX_VALUE)))).isEmpty();
    assertThat(in(() -> accounts().find(new Username(name)))).isEmpty();
    assertThat(in(() -> accounts().findCredentials(new EmailAddress(name + "@mail.example"))))
        .isEmpty();
  }

  @Test
  void add_usernameTakenInAnotherCase_addsNothing() {
    addition(name, name + "@mail.example");

    assertThat(addition(name.toUpperCase(Locale.ROOT), name + "@other.example"))
        .isEqualTo(new Accounts.UsernameTaken());
    assertThat(in(() -> accounts().findCredentials(new EmailAddress(name + "@other.example"))))
        .isEmpty();
  }

  @Test
  void add_emailTakenInAnotherCase_addsNothing() {
    addition(name, "straße." + name + "@mail.example");

    assertThat(addition(name + "b", "STRASSE." + name + "@MAIL.example"))
        .isEqualTo(new Accounts.EmailTaken());
    assertThat(in(() -> accounts().find(new Username(name + "b")))).isEmpty();
  }

  @Test
  void add_bothTaken_saysUsername() {
    addition(name, name + "@mail.example");

    assertThat(addition(name, name + "@mail.example")).isEqualTo(new Accounts.UsernameTaken());
  }

  @Test
  void recordActivity_known_isReadBackUnlessItIsEarlier() {
    Account one = added(addition(name, name + "@mail.example"));
    Account two = added(addition(name + "b", name + "b@mail.example"));
    Instant later = CREATED.plusSeconds(5);

    transactions()
        .run(
            () ->
                accounts()
                    .recordActivity(
                        Map.of(
                            one.id(),
                            later,
                            two.id(),
                            CREATED.minusSeconds(5),
                            new AccountId(Long.MAX_VALUE),
                            later)));
    transactions().run(() -> accounts().recordActivity(Map.of()));

    assertThat(in(() -> accounts().find(one.id()))).contains(one.activeAt(later));
    assertThat(in(() -> accounts().find(two.id()))).contains(two);
  }

  /** Somebody else's clock may be an hour ahead; one that was a year ahead is not believed on. */
  @Test
  void recordActivity_notedByAClockThatWasAhead_isReplacedOnceItIsADay() {
    Account account = added(addition(name, name + "@mail.example"));
    Instant ahead = CREATED.plus(Duration.ofDays(365));
    record(account, ahead);

    record(account, ahead.minus(Duration.ofHours(24)));
    assertThat(in(() -> accounts().find(account.id()))).contains(account.activeAt(ahead));

    Instant right = ahead.minus(Duration.ofHours(25));
    record(account, right);
    assertThat(in(() -> accounts().find(account.id()))).contains(account.activeAt(right));
  }

  private void record(Account account, Instant moment) {
    transactions().run(() -> accounts().recordActivity(Map.of(account.id(), moment)));
  }

  @Test
  void setPasswordHash_known_isHeldFromThenOnAndTheOneBeforeIsNot() {
    Account added = added(addition(name, name + "@mail.example"));
    PasswordHash after = new PasswordHash("stronger");
    assertThat(in(() -> accounts().holdPasswordHash(added.id(), HASH))).isTrue();

    transactions().run(() -> accounts().setPasswordHash(added.id(), after));

    assertThat(passwordHash(added)).isEqualTo(after);
    assertThat(in(() -> accounts().holdPasswordHash(added.id(), HASH))).isFalse();
    assertThat(in(() -> accounts().holdPasswordHash(added.id(), after))).isTrue();
    AccountId nobody = new AccountId(Long.MAX_VALUE);
    assertThat(in(() -> accounts().holdPasswordHash(nobody, after))).isFalse();
  }

  private PasswordHash passwordHash(Account account) {
    return in(() -> accounts().findCredentials(account.username()))
        .map(Accounts.Credentials::passwordHash)
        .orElseThrow();
  }

  @Test
  void setPrivacy_known_isReadBackWithNothingElseChanged() {
    Account added = added(addition(name, name + "@mail.example"));
    Account other = added(addition(name + "b", name + "b@mail.example"));

    for (var settings :
        List.of(Circle.RESERVED, Circle.HEARS_WHOM_IT_FOLLOWS, PrivacySettings.OPEN)) {
      setPrivacy(added.id(), settings);

      assertThat(in(() -> accounts().find(added.id()))).contains(with(settings, added));
      assertThat(in(() -> accounts().findCredentials(added.username())))
          .contains(new Accounts.Credentials(with(settings, added), HASH));
    }
    assertThat(in(() -> accounts().find(other.id()))).contains(other);
  }

  @Test
  void setPrivacy_unknown_doesNothing() {
    setPrivacy(new AccountId(Long.MAX_VALUE), Circle.RESERVED);

    assertThat(in(() -> accounts().find(new AccountId(Long.MAX_VALUE)))).isEmpty();
  }

  private void setPrivacy(AccountId id, PrivacySettings settings) {
    in(
        () -> {
          accounts().setPrivacy(id, settings);
          return settings;
        });
  }

  protected final Accounts.Addition addition(String username, String email) {
    return in(
        () ->
            accounts()
                .add(
                    new Accounts.NewAccount(
                        new Username(username),
                        new EmailAddress(email),
                        new PersonName("Ana María", "Škoda"),
                        HASH,
                        CREATED)));
  }

  private <T> T in(Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  private static Account with(PrivacySettings settings, Account account) {
    return new Account(
        account.id(),
        account.username(),
        account.email(),
        account.name(),
        account.verified(),
        account.details(),
        account.media(),
        settings,
        account.follows(),
        account.memberSince(),
        account.lastActive());
  }

  private static Account added(Accounts.Addition addition) {
    if (addition instanceof Accounts.Added(Account account)) {
      return account;
    }
    throw new AssertionError("not added: " + addition);
  }

  @Test
  void setMedia_all_isReadBackForThatAccountAlone() {
    AccountId mira = added(addition(name + "_one", name + "one@m.example")).id();
    AccountId kenji = added(addition(name + "_two", name + "two@m.example")).id();
    var media =
        new ProfileMedia(
            Optional.of(new Avatar(new MediaKey("upload/avatars/2020/11/a_512x512.jpg"))),
            Optional.of(
                new Cover(
                    new MediaKey("upload/covers/2020/11/o.jpg"),
                    new MediaKey("upload/covers/2020/11/c.jpg"))));

    set(mira, media);

    assertThat(media(mira)).isEqualTo(media);
    assertThat(media(kenji)).isEqualTo(ProfileMedia.NONE);
    set(mira, ProfileMedia.NONE);
    assertThat(media(mira)).isEqualTo(ProfileMedia.NONE);
  }

  @Test
  void lockMedia_isWhatIsThere() {
    AccountId mira = added(addition(name + "_thr", name + "thr@m.example")).id();
    ProfileMedia media =
        ProfileMedia.NONE.with(new Avatar(new MediaKey("upload/avatars/2020/11/b_512x512.jpg")));
    set(mira, media);

    assertThat(transactions().inTransaction(() -> accounts().lockMedia(mira))).contains(media);
    assertThat(transactions().inTransaction(() -> accounts().lockMedia(new AccountId(999_999_999))))
        .isEmpty();
  }

  private void set(AccountId id, ProfileMedia media) {
    transactions()
        .inTransaction(
            () -> {
              accounts().setMedia(id, media);
              return media;
            });
  }

  private ProfileMedia media(AccountId id) {
    return transactions().inTransaction(() -> accounts().find(id)).orElseThrow().media();
  }
}
