package dev.aviary.application.shared.port.out;

import java.util.function.Supplier;

/** Opens the one transaction of a use case. */
public interface Transactions {

  /**
   * Runs {@code work} in a transaction and commits it before returning, so that what this returns
   * is durable. Anything thrown undoes all of it. Work inside work joins the outer transaction.
   */
  <T> T inTransaction(Supplier<T> work);

  /** As {@link #inTransaction}, for work that answers nothing. */
  default void run(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return work;
        });
  }

  /**
   * Runs {@code reading} so that all it reads is as of one moment, however many statements it
   * takes; it must not write. Inside work it joins the outer transaction, with whatever that one
   * sees.
   */
  <T> T inSnapshot(Supplier<T> reading);
}
