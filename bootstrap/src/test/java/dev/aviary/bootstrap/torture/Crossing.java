package dev.aviary.bootstrap.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One conversation into which several clients of both its accounts write at once, each its texts in
 * order. All are named, and sent until they are acknowledged.
 */
final class Crossing {

  private final Tally tally;
  private final Member one;
  private final Member other;
  private final AtomicInteger writers = new AtomicInteger();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  Crossing(Tally tally, Member one, Member other) {
    this.tally = tally;
    this.one = one;
    this.other = other;
  }

  /** A writer's next text, until it is sent. */
  Writer writer(Caller caller) {
    int number = writers.getAndIncrement();
    return new Writer(caller, number, number % 2 == 0 ? one : other, number % 2 == 0 ? other : one);
  }

  final class Writer {

    private final Caller caller;
    private final int number;
    private final Member from;
    private final Member to;
    private int texts;

    private Writer(Caller caller, int number, Member from, Member to) {
      this.caller = caller;
      this.number = number;
      this.from = from;
      this.to = to;
    }

    Caller caller() {
      return caller;
    }

    /** Sends its next text, or the same again. Returns whether there was an answer. */
    boolean step() {
      String name = "writer-%d-%d".formatted(number, texts);
      try {
        JsonNode answer =
            caller.call(
                client -> client.send(from.session, to.id, "crossing " + name, "client_id", name));
        if (Caller.code(answer) != 200) {
          tally.wrong("not sent: " + answer);
        }
        acknowledged.put("crossing " + name, answer.at("/data/id").asLong());
        texts++;
        return true;
      } catch (UnansweredException e) {
        return false;
      }
    }
  }

  /** Compares what both are shown with what was acknowledged until now; adds what is wrong. */
  void verify(Caller caller) {
    Patience.until("all is read", () -> isVerified(caller));
  }

  private boolean isVerified(Caller caller) {
    Map<String, Long> expected = Map.copyOf(acknowledged);
    try {
      verify(expected, History.of(caller, one, other));
      verify(expected, History.of(caller, other, one));
      return true;
    } catch (UnansweredException e) {
      return false;
    }
  }

  private void verify(Map<String, Long> expected, List<History.Shown> shown) {
    Map<String, Long> there = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    for (History.Shown message : shown) {
      if (there.put(message.word(), message.id()) != null) {
        tally.doubled.increment();
        tally.wrong("twice there: " + message);
      }
      int end = message.word().lastIndexOf('-');
      int text = Integer.parseInt(message.word().substring(end + 1));
      if (text != next.merge(message.word().substring(0, end), 1, Integer::sum) - 1) {
        tally.wrong("out of order: " + message);
      }
    }
    expected.forEach(
        (text, id) -> {
          if (!id.equals(there.get(text))) {
            tally.lost.increment();
            tally.wrong("%s is %s instead of %d".formatted(text, there.get(text), id));
          }
        });
  }
}
