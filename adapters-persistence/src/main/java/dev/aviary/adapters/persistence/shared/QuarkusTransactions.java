package dev.aviary.adapters.persistence.shared;

import dev.aviary.application.shared.port.out.Transactions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.function.Supplier;
import org.hibernate.Session;

@ApplicationScoped
class QuarkusTransactions implements Transactions {

  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

  private final Session session;
  private final Statements statements;

  QuarkusTransactions(Session session, Statements statements) {
    this.session = session;
    this.statements = statements;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    boolean outermost = !isRunning();
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              T result = work.get();
              // Not when something within failed, which undoes all of it though it was caught.
              if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
                if (outermost) {
                  statements.commitWithLast();
                } else {
                  // What comes after it in the whole may read what this part has changed.
                  statements.changeKept();
                }
              }
              return result;
            });
  }

  @Override
  public <T> T inSnapshot(Supplier<T> reading) {
    if (isRunning()) {
      return reading.get();
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              session.createNativeMutationQuery(SNAPSHOT).executeUpdate();
              return reading.get();
            });
  }

  private static boolean isRunning() {
    return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
  }
}
