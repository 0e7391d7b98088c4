package dev.aviary.application.shared.port.out;

import java.util.function.Supplier;

/** Opens the one transaction of a use case. */
public interface Transactions {

  /**
   * Runs {@code work} in a transaction and commits it before returning, so that what this returns
   * is durable. Anything thrown undoes all of it. Work inside work joins the outer transaction.
   */
  <T> T inTransaction(Supplier<T> work);
}
