package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two server processes on one external database, as behind a load balancer. */
class TwoServersIT {

  private static final int MESSAGES_EACH = 100;

  private final Path folder = ServerProcess.folder("two");

  @Test
  void sendersOnBoth_pollersOnBoth_missNothingAndSeeNothingTwice() throws Exception {
    try (EmbeddedDatabase database = UnpackedPostgres.start(folder.resolve("database"));
        ServerProcess one =
            ServerProcess.start(folder.resolve("one"), ServerProcess.external(database));
        ServerProcess two =
            ServerProcess.start(
                folder.resolve("two"), sharingKeys(ServerProcess.external(database)))) {
      assertThat(folder.resolve("one/data/postgres")).doesNotExist();
      assertThat(Files.getPosixFilePermissions(folder.resolve("one/data")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));

      String ada = one.client().signUp("ada");
      String ben = two.client().signUp("ben");
      String adasId = Long.toString(two.client().idOf("ada", ada));
      String bensId = Long.toString(one.client().idOf("ben", ben));

      long first = send(one.client(), ada, bensId, "first");
      two.client().get("get_messages", "session_id", ben, "user_id", adasId);

      CountDownLatch sending = new CountDownLatch(4);
      try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
        List<Future<?>> senders = new ArrayList<>();
        for (ServerProcess server : List.of(one, two)) {
          senders.add(executor.submit(() -> sendAll(server.client(), ada, bensId, sending)));
          senders.add(executor.submit(() -> sendAll(server.client(), ben, adasId, sending)));
        }
        Future<List<Long>> adaSees =
            executor.submit(() -> poll(one.client(), ada, bensId, first, sending));
        Future<List<Long>> benSees =
            executor.submit(() -> poll(two.client(), ben, adasId, first, sending));

        for (Future<?> sender : senders) {
          sender.get(2, TimeUnit.MINUTES);
        }
        List<Long> all = adaSees.get(2, TimeUnit.MINUTES);
        assertThat(all).hasSize(4 * MESSAGES_EACH).isSorted().doesNotHaveDuplicates();
        assertThat(benSees.get(2, TimeUnit.MINUTES)).isEqualTo(all);
      }
      for (ServerProcess server : List.of(one, two)) {
        assertThat(chat(server.client(), ada).at("/new_messages").asText()).isEmpty();
        assertThat(chat(server.client(), ben).at("/new_messages").asText()).isEmpty();
      }
    }
  }

  private static int sendAll(
      MobileClient client, String session, String to, CountDownLatch sending) {
    try {
      for (int i = 0; i < MESSAGES_EACH; i++) {
        send(client, session, to, "m" + i);
      }
      return MESSAGES_EACH;
    } finally {
      sending.countDown();
    }
  }

  private static long send(MobileClient client, String session, String to, String text) {
    JsonNode answer = json(client.send(session, to, text));
    assertThat(answer.at("/code").asInt()).isEqualTo(200);
    return answer.at("/data/id").asLong();
  }

  private static List<Long> poll(
      MobileClient client, String session, String partner, long first, CountDownLatch sending) {
    List<Long> seen = new ArrayList<>();
    long last = first;
    while (true) {
      boolean mayBeLast = sending.getCount() == 0;
      JsonNode page =
          json(
              client.get(
                  "get_messages",
                  "session_id",
                  session,
                  "user_id",
                  partner,
                  "offset_down",
                  Long.toString(last),
                  "page_size",
                  "7"));
      page.at("/data").forEach(row -> seen.add(row.at("/id").asLong()));
      if (page.at("/code").asInt() == 200) {
        last = seen.getLast();
      } else if (mayBeLast) {
        return seen;
      }
    }
  }

  private static JsonNode chat(MobileClient client, String session) {
    return json(client.get("get_chats", "session_id", session)).at("/data/0");
  }

  /** The second server takes the first one's keys, as every further server does. */
  private Map<String, String> sharingKeys(Map<String, String> environment) {
    Map<String, String> shared = new HashMap<>(environment);
    shared.put("AVIARY_SESSION_KEYS_FILE", folder.resolve("one/data/session-keys.json").toString());
    return shared;
  }
}
