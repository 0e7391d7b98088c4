package dev.aviary.adapters.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.shared.port.out.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StatementsTest {

  private static final Sql ADD = Sql.of("INSERT INTO media_removals (media_key) VALUES (:key)");
  private static final Sql ALL =
      Sql.of("SELECT media_key FROM media_removals WHERE media_key LIKE :like ORDER BY 1");
  private static final Sql CLEAR = Sql.of("DELETE FROM media_removals WHERE media_key LIKE :like");

  @Inject Statements statements;
  @Inject Transactions transactions;

  @BeforeEach
  void clear() {
    statements.change(CLEAR.set("like", "last/%"));
  }

  @Test
  void changeLast_inATransaction_isDoneWithTheRest() {
    List<String> sent =
        RoundTrips.during(
            () ->
                transactions.run(
                    () -> {
                      last("b");
                      add("a");
                    }));

    assertThat(kept()).containsExactly("last/a", "last/b");
    assertThat(sent).hasSize(2);
  }

  @Test
  void changeLast_twice_doesBoth() {
    transactions.run(
        () -> {
          last("a");
          last("b");
        });

    assertThat(kept()).containsExactly("last/a", "last/b");
  }

  @Test
  void changeLast_inATransactionThatFails_isNotDone() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      last("a");
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(kept()).isEmpty();
  }

  /** And of the next transaction on the connection nothing is lost. */
  @Test
  void changeLast_refused_undoesTheTransaction() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      add("a");
                      last("a");
                    }))
        .isInstanceOf(PersistenceException.class);
    assertThat(kept()).isEmpty();

    transactions.run(() -> add("b"));
    assertThat(kept()).containsExactly("last/b");
  }

  @Test
  void changeLast_whereWorkWithinFailedAndWasCaught_isNotDone() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      last("a");
                      try {
                        transactions.run(
                            () -> {
                              throw new IllegalStateException("on purpose");
                            });
                      } catch (IllegalStateException e) {
                        assertThat(e).hasMessage("on purpose");
                      }
                    }))
        .isNotNull();

    assertThat(kept()).isEmpty();
  }

  @Test
  void set_noSuchParameter_isRefused() {
    assertThatThrownBy(() -> ADD.set("kay", "a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rows_aParameterWithoutAValue_isRefused() {
    var sql = Sql.of("SELECT :a::bigint + :b").set("a", 1L);

    assertThatThrownBy(() -> statements.rows(sql, row -> row.getLong(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(statements.rows(sql.set("b", 2L), row -> row.getLong(1))).containsExactly(3L);
  }

  private void add(String key) {
    statements.change(ADD.set("key", "last/" + key));
  }

  private void last(String key) {
    statements.changeLast(ADD.set("key", "last/" + key));
  }

  private List<String> kept() {
    return statements.rows(ALL.set("like", "last/%"), row -> row.getString(1));
  }
}
