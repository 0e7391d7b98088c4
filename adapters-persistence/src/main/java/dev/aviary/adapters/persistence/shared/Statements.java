package dev.aviary.adapters.persistence.shared;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements that most calls are made of, past the mapping of entities (ADR 13). In a
 * transaction they run on its connection, as those of entities do; outside of one, each is a
 * transaction of its own.
 */
@Singleton
public class Statements {

  /** Among the resources of a transaction. */
  private static final Object LAST = new Object();

  private final DataSource pool;
  private final TransactionSynchronizationRegistry transaction;

  Statements(DataSource pool, TransactionSynchronizationRegistry transaction) {
    this.pool = pool;
    this.transaction = transaction;
  }

  /** Reads one row; it may not move on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What two statements answered. */
  public record Both<A, B>(List<A> first, List<B> second) {}

  /** All rows, in the order in which they come. */
  public <T> List<T> rows(Sql.Bound sql, RowReader<T> reader) {
    return run(
        sql,
        statement -> {
          try (ResultSet results = statement.executeQuery()) {
            return read(results, reader);
          }
        });
  }

  /** The first row; empty where there is none. */
  public <T> Optional<T> row(Sql.Bound sql, RowReader<T> reader) {
    return rows(sql, reader).stream().findFirst();
  }

  /**
   * The rows of two statements that are sent together. The second begins when the first has ended:
   * in a transaction that reads what is committed, it sees what was committed until then.
   */
  public <A, B> Both<A, B> both(Sql.Bound sql, RowReader<A> first, RowReader<B> second) {
    return run(
        sql,
        statement -> {
          statement.execute();
          List<A> rows = read(statement.getResultSet(), first);
          statement.getMoreResults();
          return new Both<>(rows, read(statement.getResultSet(), second));
        });
  }

  /** How many rows it changed. */
  public int change(Sql.Bound sql) {
    return run(sql, PreparedStatement::executeUpdate);
  }

  /**
   * Changes rows at the end of the running transaction, together with its commit, or of the part of
   * it that runs as a transaction of its own would: for what nothing else in there reads. One is
   * kept; at the next, the one before is run.
   */
  public void changeLast(Sql.Bound sql) {
    runLast(Sql.Bound::text);
    transaction.putResource(LAST, sql);
  }

  /** Runs what was kept for the end, where something was. */
  void changeKept() {
    runLast(Sql.Bound::text);
  }

  /**
   * Commits with what was kept for the end, where something was. The transaction is over for
   * PostgreSQL then, and whoever commits it again sends nothing.
   */
  void commitWithLast() {
    runLast(Sql.Bound::textWithCommit);
  }

  private void runLast(Function<Sql.Bound, String> text) {
    if (transaction.getResource(LAST) instanceof Sql.Bound last) {
      transaction.putResource(LAST, null);
      run(text.apply(last), last, PreparedStatement::execute);
    }
  }

  /** A moment, which the column must have. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A moment, or none. */
  public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(Sql.Bound sql, Work<T> work) {
    return run(sql.text(), sql, work);
  }

  private <T> T run(String text, Sql.Bound sql, Work<T> work) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      sql.bind(statement);
      return work.on(statement);
    } catch (SQLException e) {
      throw new PersistenceException("a statement failed", e);
    }
  }

  private static <T> List<T> read(ResultSet results, RowReader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    while (results.next()) {
      rows.add(reader.read(results));
    }
    return rows;
  }
}
