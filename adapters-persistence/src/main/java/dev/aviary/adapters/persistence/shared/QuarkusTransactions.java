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

  QuarkusTransactions(Session session) {
    this.session = session;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(work::get);
  }

  @Override
  public <T> T inSnapshot(Supplier<T> reading) {
    if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      return reading.get();
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              session.createNativeMutationQuery(SNAPSHOT).executeUpdate();
              return reading.get();
            });
  }
}
