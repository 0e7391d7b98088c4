package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The same call from many connections. */
final class Burst {

  private final ConcurrentLinkedQueue<Long> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger other = new AtomicInteger();
  private final Duration length;

  /** Each connection asks again as soon as it has an answer. */
  Burst(int port, String request, int connections, Duration length) throws IOException {
    this(port, request, connections, length, 0);
  }

  /**
   * All connections are there before the first of them asks.
   *
   * @param rate how many calls are made in a second; 0 for as many as there is time for
   */
  Burst(int port, String request, int connections, Duration length, double rate)
      throws IOException {
    this.length = length;
    long apart = rate == 0 ? 0 : (long) (1e9 / rate);
    try (Lines lines = new Lines(port, connections, "");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      long end = begin + length.toNanos();
      for (int i = 0; i < connections; i++) {
        Line line = lines.all().get(i);
        long first = begin + i * apart;
        threads.execute(() -> ask(line, request, first, connections * apart, end));
      }
    }
  }

  private void ask(Line line, String request, long first, long apart, long end) {
    try {
      // With a rate, those that a busy machine makes late are made all the same.
      for (long next = first; (apart == 0 ? System.nanoTime() : next) < end; next += apart) {
        Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        long begin = System.nanoTime();
        line.send(request);
        Line.Answer answer = line.answer();
        switch (json(answer.body()).at("/code").asInt()) {
          case 200, 204, 402 -> accepted.add(System.nanoTime() - begin);
          case 429 -> turnedAway.incrementAndGet();
          default -> other.incrementAndGet();
        }
      }
    } catch (IOException e) {
      other.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int made() {
    return accepted() + turnedAway() + other();
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
