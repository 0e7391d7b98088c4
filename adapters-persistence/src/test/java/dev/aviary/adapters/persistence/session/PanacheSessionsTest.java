package dev.aviary.adapters.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.SessionsContract;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.session.Session;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheSessionsTest extends SessionsContract {

  @Inject Transactions transactions;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject EndedSessions endedSessions;
  @Inject EntityManager entityManager;
  @Inject DataSource dataSource;

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected EndedSessions endedSessions() {
    return endedSessions;
  }

  @Test
  void add_session_keepsTheHashOfItsTokenAndNotTheToken() {
    Session session = add(join());

    SessionRow row =
        in(
            () ->
                entityManager.find(
                    SessionRow.class, new SessionRow.Key(session.account().value(), session.id())));

    assertThat(row.device).isEqualTo("ios");
    assertThat(HexFormat.of().formatHex(row.refreshTokenHash))
        .isEqualTo(token(session.id(), 1).hash().hex());
  }

  @Test
  void since_endedByHandOrWithItsAccount_isTold() throws SQLException {
    Session byHand = add(join());
    Session withItsAccount = add(join());
    long mark = mark();

    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM sessions WHERE id = '%s'".formatted(byHand.id()));
      statement.execute("DELETE FROM accounts WHERE id = " + withItsAccount.account().value());
    }

    assertThat(told(mark)).contains(byHand.id(), withItsAccount.id());
  }

  /** What a counter or a clock would pass over. */
  @Test
  void since_whatBeganEarlierIsCommittedLater_isToldThen() throws SQLException {
    Session slow = add(join());
    Session quick = add(join());
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("DELETE FROM sessions WHERE id = '%s'".formatted(slow.id()));
      transactions.run(() -> sessions.end(quick.account(), quick.id()));
      assertThat(told(EndedSessions.BEGINNING)).contains(quick.id()).doesNotContain(slow.id());
      long mark = mark();
      mark = Math.max(mark, mark());

      connection.commit();

      assertThat(told(mark)).contains(slow.id());
    }
  }

  /** Or the slow one would come to light before the others, and hide that they are forgotten. */
  @Test
  void forget_whileAnEndIsGoingOn_keepsWhatIsAfterIt() throws SQLException {
    Session slow = add(join());
    Session first = add(join());
    Session second = add(join());
    long mark = mark();
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("DELETE FROM sessions WHERE id = '%s'".formatted(slow.id()));
      transactions.run(() -> sessions.end(first.account(), first.id()));
      transactions.run(() -> sessions.end(second.account(), second.id()));

      transactions.run(() -> endedSessions.forget(Duration.ofHours(-1)));
      connection.commit();
    }

    assertThat(told(mark)).contains(slow.id(), first.id(), second.id());
  }

  private long mark() {
    return transactions.inSnapshot(() -> endedSessions.since(EndedSessions.BEGINNING)).mark();
  }

  private Iterable<UUID> told(long mark) {
    return transactions.inSnapshot(() -> endedSessions.since(mark)).sessions();
  }
}
