package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.session.RefreshPolicy;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Sessions} and {@link EndedSessions} keeps. */
public abstract class SessionsContract {

  protected static final Instant OPENED = Instant.parse("2020-11-21T15:11:00.123456Z");
  protected static final Duration LIFETIME = Duration.ofDays(90);
  private static final RefreshPolicy POLICY =
      new RefreshPolicy(LIFETIME, Duration.ofDays(30), Duration.ofSeconds(30));
  private static final AtomicInteger COUNTER = new AtomicInteger();

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Sessions sessions();

  protected abstract EndedSessions endedSessions();

  @Test
  void isOpen_added_untilItIsEnded() {
    Session session = add(join());
    assertThat(isOpen(session)).isTrue();

    assertThat(end(session)).isTrue();

    assertThat(isOpen(session)).isFalse();
    assertThat(end(session)).isFalse();
  }

  @Test
  void end_oneOfTwo_leavesTheOther() {
    AccountId account = join();
    Session first = add(account);
    Session second = add(account);

    end(first);

    assertThat(isOpen(first)).isFalse();
    assertThat(isOpen(second)).isTrue();
  }

  @Test
  void isOpenAndEnd_anotherAccountsOrNobodys_doNothing() {
    Session session = add(join());
    AccountId other = join();

    assertThat(in(() -> sessions().isOpen(other, session.id()))).isFalse();
    assertThat(in(() -> sessions().isOpen(session.account(), new UUID(0, 0)))).isFalse();
    assertThat(in(() -> sessions().end(other, session.id()))).isFalse();
    assertThat(isOpen(session)).isTrue();
  }

  @Test
  void lock_openOrNot_isAsItWasAddedOrNothing() {
    Session session = add(join());

    assertThat(lock(session.id())).contains(session);
    assertThat(lock(new UUID(0, 0))).isEmpty();
    end(session);
    assertThat(lock(session.id())).isEmpty();
  }

  @Test
  void renew_locked_isReadBackWithItsPreviousToken() {
    Session session = add(join());
    Session other = add(session.account());
    Session renewed = renewed(session, OPENED.plusSeconds(5));

    in(
        () -> {
          sessions().lock(session.id());
          sessions().renew(renewed);
          return renewed;
        });

    assertThat(lock(session.id())).contains(renewed);
    assertThat(renewed.previous()).contains(session.current());
    assertThat(lock(other.id())).contains(other);
  }

  @Test
  void endAllBut_more_endsThoseRenewedLongestAgo() {
    AccountId account = join();
    Session first = add(account, OPENED);
    Session second = add(account, OPENED.plusSeconds(1));
    Session third = add(account, OPENED.plusSeconds(2));
    Session anothers = add(join(), OPENED);
    transactions().run(() -> sessions().renew(renewed(first, OPENED.plusSeconds(3))));

    assertThat(endAllBut(account, 3)).isZero();
    assertThat(List.of(isOpen(first), isOpen(second), isOpen(third)))
        .containsExactly(true, true, true);

    assertThat(endAllBut(account, 2)).isEqualTo(1);
    assertThat(List.of(isOpen(first), isOpen(second), isOpen(third)))
        .containsExactly(true, false, true);
    assertThat(isOpen(anothers)).isTrue();
  }

  @Test
  void endAllBut_none_endsAllOfThatAccount() {
    AccountId account = join();
    List<Session> own = List.of(add(account), add(account));
    Session anothers = add(join());

    assertThat(endAllBut(account, 0)).isEqualTo(2);

    assertThat(own).noneMatch(this::isOpen);
    assertThat(isOpen(anothers)).isTrue();
  }

  @Test
  void removeExpired_pastItsEndOrUnusedForLong_areGone() {
    Session fresh = add(join(), OPENED.plusSeconds(10));
    Session unused = add(join(), OPENED.plusSeconds(9));
    Session ended = add(join(), OPENED);
    Session renewed = add(join(), OPENED.plusSeconds(1));
    transactions().run(() -> sessions().renew(renewed(renewed, OPENED.plusSeconds(10))));

    transactions()
        .run(() -> sessions().removeExpired(OPENED.plus(LIFETIME), OPENED.plusSeconds(10)));

    assertThat(List.of(isOpen(fresh), isOpen(unused), isOpen(ended), isOpen(renewed)))
        .containsExactly(true, false, false, true);
  }

  @Test
  void since_beginning_tellsWhatEndedHoweverItEnded() {
    AccountId account = join();
    Session loggedOut = add(account, OPENED);
    Session oneTooMany = add(account, OPENED.plusSeconds(1));
    Session open = add(account, OPENED.plusSeconds(2));
    end(loggedOut);
    endAllBut(account, 1);

    assertThat(since(EndedSessions.BEGINNING).sessions())
        .contains(loggedOut.id(), oneTooMany.id())
        .doesNotContain(open.id());
  }

  @Test
  void since_mark_tellsWhatEndedAfterIt() {
    Session before = add(join());
    Session after = add(join());
    end(before);
    long mark = since(EndedSessions.BEGINNING).mark();

    end(after);

    assertThat(since(mark).sessions()).contains(after.id()).doesNotContain(before.id());
  }

  @Test
  void since_rolledBack_tellsNothing() {
    Session session = add(join());
    long mark = since(EndedSessions.BEGINNING).mark();

    try {
      transactions()
          .run(
              () -> {
                sessions().end(session.account(), session.id());
                throw new IllegalArgumentException("on second thoughts");
              });
    } catch (IllegalArgumentException e) {
      assertThat(isOpen(session)).isTrue();
    }

    assertThat(since(mark).sessions()).doesNotContain(session.id());
  }

  @Test
  void forget_ageOfNothing_isNotToldAgain() {
    Session session = add(join());
    end(session);
    end(add(join()));
    transactions().run(() -> endedSessions().forget(Duration.ofHours(1)));
    assertThat(since(EndedSessions.BEGINNING).sessions()).contains(session.id());

    transactions().run(() -> endedSessions().forget(Duration.ofHours(-1)));

    assertThat(since(EndedSessions.BEGINNING).sessions()).doesNotContain(session.id());
  }

  @Test
  void forget_whatSomebodyWasNotTold_isSaidToThem() {
    end(add(join()));
    EndedSessions.News before = since(EndedSessions.BEGINNING);
    end(add(join()));
    end(add(join()));
    EndedSessions.News after = since(before.mark());
    assertThat(after.isWhole()).isTrue();

    transactions().run(() -> endedSessions().forget(Duration.ofHours(-1)));

    assertThat(since(before.mark()).isWhole()).isFalse();
    assertThat(since(after.mark()).isWhole()).isTrue();
  }

  protected final AccountId join() {
    String name = "session_owner_" + COUNTER.incrementAndGet();
    var added =
        in(
            () ->
                accounts()
                    .add(
                        new Accounts.NewAccount(
                            new Username(name),
                            new EmailAddress(name + "@mail.example"),
                            new PersonName("First", "Last"),
                            new PasswordHash("hash"),
                            OPENED)));
    return ((Accounts.Added) added).account().id();
  }

  protected final Session add(AccountId account) {
    return add(account, OPENED);
  }

  protected final Session add(AccountId account, Instant opened) {
    RefreshToken token = token(new UUID(1, COUNTER.incrementAndGet()), 1);
    Session session = Session.open(account, DeviceType.IOS, token, opened, POLICY);
    transactions().run(() -> sessions().add(session));
    return session;
  }

  protected static RefreshToken token(UUID session, int number) {
    byte[] secret = new byte[RefreshToken.SECRET_BYTES];
    secret[0] = (byte) number;
    return RefreshToken.of(session, secret);
  }

  private static Session renewed(Session session, Instant now) {
    var outcome =
        session.refresh(token(session.id(), 1), true, List.of(token(session.id(), 2)), now, POLICY);
    return ((Session.Renewed) outcome).session();
  }

  private boolean isOpen(Session session) {
    return in(() -> sessions().isOpen(session.account(), session.id()));
  }

  private boolean end(Session session) {
    return in(() -> sessions().end(session.account(), session.id()));
  }

  private int endAllBut(AccountId account, int count) {
    return in(() -> sessions().endAllBut(account, count));
  }

  private Optional<Session> lock(UUID session) {
    return in(() -> sessions().lock(session));
  }

  private EndedSessions.News since(long mark) {
    return transactions().inSnapshot(() -> endedSessions().since(mark));
  }

  protected final <T> T in(Supplier<T> work) {
    return transactions().inTransaction(work);
  }
}
