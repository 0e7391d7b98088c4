package dev.aviary.bootstrap.torture;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What all lanes together did and saw. */
final class Tally {

  final LongAdder made = new LongAdder();
  final LongAdder acknowledged = new LongAdder();
  final LongAdder failures = new LongAdder();
  final LongAdder unanswered = new LongAdder();
  final LongAdder lost = new LongAdder();
  final LongAdder doubled = new LongAdder();
  private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
  private final List<String> wrongs = new CopyOnWriteArrayList<>();

  /** A call was answered as it should be. */
  void acknowledged(long nanos) {
    acknowledged.increment();
    slowest.accumulate(nanos);
  }

  /** A call was answered with a fault of the server. */
  void failed(long nanos) {
    failures.increment();
    slowest.accumulate(nanos);
  }

  void unanswered(long nanos) {
    unanswered.increment();
    slowest.accumulate(nanos);
  }

  /** Something that may never be. */
  void wrong(String what) {
    wrongs.add(what);
  }

  List<String> wrongs() {
    return wrongs;
  }

  /** The longest that a call took since it was asked last, however it ended. */
  Duration slowest() {
    return Duration.ofNanos(slowest.getThenReset());
  }

  Findings into(Findings findings) {
    return findings.operations(made.sum(), acknowledged.sum()).faults(lost.sum(), doubled.sum());
  }
}
