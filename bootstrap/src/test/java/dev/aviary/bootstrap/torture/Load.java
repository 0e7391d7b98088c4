package dev.aviary.bootstrap.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Clients that go on whatever happens: some in lanes of their own, some in one conversation. */
final class Load implements AutoCloseable {

  private static final int LANES = 5;
  private static final int WRITERS = 3;
  private static final Duration PAUSE = Duration.ofMillis(50);

  final Tally tally = new Tally();
  private final List<Lane> lanes = new ArrayList<>();
  private final Crossing crossing;
  private final List<Caller> callers = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean over;

  /** Begins at once. */
  Load(Servers servers) {
    try {
      for (int i = 0; i < LANES; i++) {
        lanes.add(new Lane(new Caller(servers, tally, i), tally, i));
      }
    } catch (UnansweredException e) {
      throw new AssertionError(e);
    }
    crossing = new Crossing(tally, lanes.get(0).member(0), lanes.get(1).member(0));
    lanes.forEach(lane -> begin(lane.caller(), lane::step));
    for (int i = 0; i < WRITERS; i++) {
      Crossing.Writer writer = crossing.writer(new Caller(servers, tally, i));
      begin(writer.caller(), writer::step);
    }
  }

  private void begin(Caller caller, BooleanSupplier step) {
    callers.add(caller);
    running.add(threads.submit(() -> repeat(step)));
  }

  private void repeat(BooleanSupplier step) {
    while (!over) {
      if (!step.getAsBoolean()) {
        Patience.pause(PAUSE);
      }
    }
  }

  /** How long it takes until every client was answered once more. */
  Duration awaitAllAnswered() {
    long begin = System.nanoTime();
    return Patience.until(
        "every client is answered",
        () -> callers.stream().allMatch(caller -> caller.lastAnswer() > begin));
  }

  /** Waits until so many more calls were made. */
  void awaitCalls(long more) {
    long enough = tally.made.sum() + more;
    Patience.until(more + " more calls", () -> tally.made.sum() >= enough);
  }

  /** Compares all that is shown with all that was acknowledged, while the others go on. */
  void verify() {
    lanes.forEach(Lane::verify);
    crossing.verify(lanes.getFirst().caller());
  }

  /** Ends it. A fault of the test itself comes out here. */
  @Override
  public void close() {
    over = true;
    for (Future<?> client : running) {
      try {
        client.get();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    threads.close();
  }
}
