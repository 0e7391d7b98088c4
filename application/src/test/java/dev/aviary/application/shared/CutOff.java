package dev.aviary.application.shared;

import dev.aviary.application.shared.port.out.Transactions;
import java.util.function.Supplier;

/** A process that ends after so many transactions. */
public final class CutOff implements Transactions {

  /** It has. */
  public static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Transactions transactions;
  private int left;

  public CutOff(Transactions transactions, int after) {
    this.transactions = transactions;
    this.left = after;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (left == 0) {
      throw new Ended();
    }
    left--;
    return transactions.inTransaction(work);
  }

  @Override
  public <T> T inSnapshot(Supplier<T> reading) {
    return transactions.inSnapshot(reading);
  }
}
