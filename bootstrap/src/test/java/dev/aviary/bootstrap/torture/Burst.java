package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The same call from many connections, each of which asks again as soon as it has an answer. */
final class Burst {

  private final ConcurrentLinkedQueue<Long> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger other = new AtomicInteger();
  private final Duration length;

  /** All connections are there before the first of them asks. */
  Burst(int port, String request, int connections, Duration length) throws IOException {
    this.length = length;
    try (Lines lines = new Lines(port, connections, "");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long end = System.nanoTime() + length.toNanos();
      lines.all().forEach(line -> threads.execute(() -> ask(line, request, end)));
    }
  }

  private void ask(Line line, String request, long end) {
    try {
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        line.send(request);
        Line.Answer answer = line.answer();
        switch (json(answer.body()).at("/code").asInt()) {
          case 200, 204 -> accepted.add(System.nanoTime() - begin);
          case 429 -> turnedAway.incrementAndGet();
          default -> other.incrementAndGet();
        }
      }
    } catch (IOException e) {
      other.incrementAndGet();
    }
  }

  int accepted() {
    return accepted.size();
  }

  int turnedAway() {
    return turnedAway.get();
  }

  /** Answers that are neither, and connections that broke. */
  int other() {
    return other.get();
  }

  double rate() {
    return accepted() / (double) length.toSeconds();
  }

  /** Of those that were accepted. */
  Duration p99() {
    long[] sorted = accepted.stream().mapToLong(it -> it).sorted().toArray();
    return Duration.ofNanos(sorted.length == 0 ? 0 : sorted[sorted.length * 99 / 100]);
  }

  @Override
  public String toString() {
    return "%,.0f a second, p99 %d ms, %,d turned away, %d other"
        .formatted(rate(), p99().toMillis(), turnedAway(), other());
  }
}
