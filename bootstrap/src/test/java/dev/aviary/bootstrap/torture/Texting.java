package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;

import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.ServerProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * People who write to each other and read, without a pause, while something else goes on. What they
 * were told that it was sent is remembered, and how long each of their calls took.
 */
final class Texting implements AutoCloseable {

  private static final int PAIRS = 2;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final List<Thread> threads = new ArrayList<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  Texting(ServerProcess server) {
    for (int pair = 0; pair < PAIRS; pair++) {
      MobileClient client = server.client();
      String one = client.signUp("texter" + 2 * pair);
      String other = client.signUp("texter" + (2 * pair + 1));
      String idOfOne = Long.toString(client.idOf("texter" + 2 * pair, one));
      String idOfOther = Long.toString(client.idOf("texter" + (2 * pair + 1), one));
      threads.add(Thread.ofPlatform().start(() -> text(server.client(), one, idOfOther)));
      threads.add(Thread.ofPlatform().start(() -> text(server.client(), other, idOfOne)));
    }
  }

  private void text(MobileClient client, String session, String to) {
    for (int i = 0; !ended; i++) {
      String text = "from " + Thread.currentThread().threadId() + " number " + i;
      if (call(() -> client.send(session, to, text))) {
        acknowledged.add(text);
      }
      call(() -> client.get("get_messages", "session_id", session, "user_id", to));
      Patience.pause(PAUSE);
    }
  }

  private boolean call(Supplier<String> call) {
    long start = System.nanoTime();
    String answer;
    try {
      answer = call.get();
    } catch (UncheckedIOException gone) {
      answer = "{\"code\":0,\"message\":\"" + gone.getClass().getName() + "\"}";
    }
    times.add(Duration.ofNanos(System.nanoTime() - start));
    boolean worked = json(answer).at("/code").asInt() == 200;
    if (!worked) {
      refusals.add(answer);
    }
    return worked;
  }

  /** Texts that were said to have been sent. */
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /** How long each call took since this was asked last. */
  List<Duration> times() {
    List<Duration> taken = new ArrayList<>();
    for (Duration time = times.poll(); time != null; time = times.poll()) {
      taken.add(time);
    }
    taken.sort(null);
    return taken;
  }

  /** What else than success was answered since this was asked last. */
  List<String> refusals() {
    List<String> answers = new ArrayList<>();
    for (String answer = refusals.poll(); answer != null; answer = refusals.poll()) {
      answers.add(answer);
    }
    return answers;
  }

  @Override
  public void close() {
    finish();
  }

  /** Lets everybody end what they are at, and begin nothing more. */
  void finish() {
    ended = true;
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(40));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
