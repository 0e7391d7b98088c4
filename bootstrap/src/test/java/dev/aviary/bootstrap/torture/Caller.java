package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.MobileClient;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Calls servers as a client does that knows they may fail: it goes on with the next one. */
final class Caller {

  private final Servers servers;
  private final Tally tally;
  private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
  private int turn;

  Caller(Servers servers, Tally tally, int turn) {
    this.servers = servers;
    this.tally = tally;
    this.turn = turn;
  }

  /** The answer, which is of the API and speaks of no fault. */
  JsonNode call(Function<MobileClient, String> request) throws UnansweredException {
    long begin = System.nanoTime();
    tally.made.increment();
    JsonNode answer;
    try {
      answer = json(request.apply(servers.client(turn)));
    } catch (RuntimeException | AssertionError e) {
      turn++;
      tally.unanswered(System.nanoTime() - begin);
      throw new UnansweredException(e);
    }
    if (code(answer) == 500) {
      turn++;
      tally.failed(System.nanoTime() - begin);
      throw new UnansweredException(answer.toString());
    }
    if (code(answer) == 401) {
      tally.wrong("a session that was open is not: " + answer);
    }
    lastAnswer.set(System.nanoTime());
    tally.acknowledged(System.nanoTime() - begin);
    return answer;
  }

  /** When it was answered last, by {@link System#nanoTime}. */
  long lastAnswer() {
    return lastAnswer.get();
  }

  static int code(JsonNode answer) {
    return answer.at("/code").asInt();
  }
}
