package dev.aviary.application.shared;

import dev.aviary.application.shared.port.out.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Tables for the in-memory fakes, and the transactions over them: one at a time, undone whole when
 * something is thrown. Rows are immutable, so a copy of each table is all that undoing takes.
 */
public final class InMemoryDatabase implements Transactions {

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Map<?, ?>> tables = new ArrayList<>();
  private long sequence;

  /** A new empty table that takes part in transactions. */
  public <K, V> Map<K, V> table() {
    Map<K, V> table = new HashMap<>();
    tables.add(table);
    return table;
  }

  /** A number above all that were given before; undoing does not give numbers back. */
  public long nextNumber() {
    return ++sequence;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    lock.lock();
    try {
      List<Map<?, ?>> before = tables.stream().<Map<?, ?>>map(HashMap::new).toList();
      try {
        return work.get();
      } catch (RuntimeException e) {
        for (int i = 0; i < tables.size(); i++) {
          restore(tables.get(i), before.get(i));
        }
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public <T> T inSnapshot(Supplier<T> reading) {
    return inTransaction(reading);
  }

  @SuppressWarnings("unchecked") // Each table is given back just what was copied from it.
  private static void restore(Map<?, ?> table, Map<?, ?> before) {
    table.clear();
    ((Map<Object, Object>) table).putAll(before);
  }
}
