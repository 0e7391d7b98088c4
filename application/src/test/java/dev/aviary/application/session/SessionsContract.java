package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Sessions} keeps. */
public abstract class SessionsContract {

  protected static final Instant OPENED = Instant.parse("2020-11-21T15:11:00.123456Z");
  protected static final RefreshToken TOKEN = RefreshToken.of(new byte[RefreshToken.BYTES]);
  private static final AtomicInteger COUNTER = new AtomicInteger();

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Sessions sessions();

  /** Ends a session, as nothing here does yet. */
  protected abstract void end(AccountId account, UUID session);

  @Test
  void isOpen_added_untilItIsEnded() {
    Session session = add(join());
    assertThat(isOpen(session.account(), session.id())).isTrue();

    end(session.account(), session.id());

    assertThat(isOpen(session.account(), session.id())).isFalse();
  }

  @Test
  void isOpen_oneOfTwoEnded_theOtherIs() {
    AccountId account = join();
    Session first = add(account);
    Session second = add(account);

    end(account, first.id());

    assertThat(isOpen(account, first.id())).isFalse();
    assertThat(isOpen(account, second.id())).isTrue();
  }

  @Test
  void isOpen_anotherAccountsOrNobodys_isNot() {
    Session session = add(join());

    assertThat(isOpen(join(), session.id())).isFalse();
    assertThat(isOpen(session.account(), new UUID(0, 0))).isFalse();
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
    UUID id = new UUID(1, COUNTER.incrementAndGet());
    Session session =
        new Session(id, account, DeviceType.IOS, TOKEN, OPENED, OPENED.plusSeconds(60));
    return in(
        () -> {
          sessions().add(session);
          return session;
        });
  }

  private boolean isOpen(AccountId account, UUID session) {
    return in(() -> sessions().isOpen(account, session));
  }

  protected final <T> T in(Supplier<T> work) {
    return transactions().inTransaction(work);
  }
}
