package dev.aviary.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Collects the old generation once it holds more than a quarter over what was in use there. Serial
 * collection alone would let garbage fill the heap to its maximum first, which is there for
 * pictures. Other collectors see to it by themselves.
 */
@ApplicationScoped
class OldGeneration {

  private static final String OF_SERIAL_COLLECTION = "Tenured Gen";

  /** Below, there is not enough to gain. */
  private static final long LEAST_BOUND = 64L * 1024 * 1024;

  /** What it holds, garbage included, and what was in use after its last collection. */
  record Pool(LongSupplier used, LongSupplier inUse, Runnable collection) {

    private static Pool of(MemoryPoolMXBean pool) {
      return new Pool(
          () -> pool.getUsage().getUsed(), () -> pool.getCollectionUsage().getUsed(), System::gc);
    }
  }

  private final Optional<Pool> pool;
  private long bound = LEAST_BOUND;

  @Inject
  OldGeneration() {
    this(
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getName().equals(OF_SERIAL_COLLECTION))
            .findFirst()
            .map(Pool::of));
  }

  OldGeneration(Optional<Pool> pool) {
    this.pool = pool;
  }

  /** Not more often, so that pictures, each of which may fill it, do not pay for it each. */
  void start(@Observes ServerStarting event, Regularly regularly) {
    regularly.run(Duration.ofSeconds(2), Duration.ofSeconds(10), this::collectWhatGrew);
  }

  void collectWhatGrew() {
    pool.filter(it -> it.used().getAsLong() > bound).ifPresent(this::collect);
  }

  /** The bound follows what is in use, or it would be collected again and again for nothing. */
  private void collect(Pool full) {
    full.collection().run();
    bound = Math.max(LEAST_BOUND, full.inUse().getAsLong() / 4 * 5);
  }
}
