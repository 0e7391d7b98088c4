package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The server and its database are killed while messages are sent; clients send again. */
class KilledWhileSendingIT {

  private static final int SENDERS = 4;
  private static final int EACH = 60;

  private final Path folder = ServerProcess.folder("sending");
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  @Test
  void send_againByClientIdAfterAKill_isSentOnceUnderTheAcknowledgedId() throws Exception {
    ServerProcess killed = ServerProcess.start(folder, Map.of());
    String session = killed.client().signUp("ada");
    String partnerSession = killed.client().signUp("ben");
    String partner = Long.toString(killed.client().idOf("ben", session));
    String me = Long.toString(killed.client().idOf("ada", session));
    ProcessHandle postmaster = ServerProcess.postmaster(folder.resolve("data")).orElseThrow();

    List<Thread> senders = new ArrayList<>();
    AtomicInteger sent = new AtomicInteger();
    for (int i = 0; i < SENDERS; i++) {
      int sender = i;
      senders.add(
          Thread.ofPlatform()
              .start(() -> sendUntilKilled(killed.client(), session, partner, sender, sent)));
    }
    while (sent.get() < SENDERS * EACH / 3) {
      Thread.onSpinWait();
    }
    killed.kill();
    postmaster.destroyForcibly();
    for (Thread sender : senders) {
      sender.join();
    }
    ServerProcess.await(postmaster);

    try (ServerProcess again = ServerProcess.start(folder, Map.of())) {
      for (int sender = 0; sender < SENDERS; sender++) {
        for (int i = 0; i < EACH; i++) {
          long id = send(again.client(), session, partner, sender + "-" + i).orElseThrow();
          assertThat(acknowledged.getOrDefault(sender + "-" + i, id)).isEqualTo(id);
        }
      }
      assertThat(acknowledged).hasSizeBetween(SENDERS * EACH / 3, SENDERS * EACH - 1);
      assertThat(texts(again.client(), partnerSession, me))
          .hasSize(SENDERS * EACH)
          .doesNotHaveDuplicates();
    }
  }

  private void sendUntilKilled(
      MobileClient client, String session, String partner, int sender, AtomicInteger sent) {
    for (int i = 0; i < EACH; i++) {
      String name = sender + "-" + i;
      Optional<Long> id;
      try {
        id = send(client, session, partner, name);
      } catch (RuntimeException | AssertionError e) {
        return; // Killed: whether it was sent nobody knows yet.
      }
      id.ifPresent(it -> acknowledged.put(name, it));
      sent.incrementAndGet();
    }
  }

  private static Optional<Long> send(
      MobileClient client, String session, String partner, String name) {
    JsonNode answer = json(client.send(session, partner, "text " + name, "client_id", name));
    return answer.at("/code").asInt() == 200
        ? Optional.of(answer.at("/data/id").asLong())
        : Optional.empty();
  }

  /** From the newest page to the oldest. */
  private static List<String> texts(MobileClient client, String session, String partner) {
    List<String> texts = new ArrayList<>();
    String first = "";
    while (true) {
      JsonNode page =
          json(
              client.get(
                  "get_messages",
                  "session_id",
                  session,
                  "user_id",
                  partner,
                  "offset_up",
                  first,
                  "page_size",
                  "100"));
      if (page.at("/code").asInt() != 200) {
        return texts;
      }
      texts.addAll(page.at("/data").findValuesAsText("message"));
      first = page.at("/data/0/id").asText();
    }
  }
}
