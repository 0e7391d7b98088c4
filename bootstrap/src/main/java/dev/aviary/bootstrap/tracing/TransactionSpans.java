package dev.aviary.bootstrap.tracing;

import dev.aviary.application.shared.port.out.Transactions;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Shows how much of a call is the database, the wait for a connection included. */
@Decorator
@Priority(1)
class TransactionSpans implements Transactions {

  private final Transactions transactions;
  private final Spans spans;

  @Inject
  TransactionSpans(@Delegate Transactions transactions, Spans spans) {
    this.transactions = transactions;
    this.spans = spans;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return spans.in("transaction", () -> transactions.inTransaction(work));
  }

  @Override
  public <T> T inSnapshot(Supplier<T> reading) {
    return spans.in("snapshot", () -> transactions.inSnapshot(reading));
  }
}
