package dev.aviary.bootstrap.fuzz;

import static dev.aviary.bootstrap.FormClient.body;
import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.ServerProcess;
import dev.aviary.bootstrap.access.Operation;
import dev.aviary.bootstrap.openapi.AnswerSchemas;
import dev.aviary.bootstrap.openapi.ApiDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Random requests, most of them nearly valid, to every operation that the packaged server lists.
 * {@code make fuzz} sends many more of them than the tests do.
 */
class FuzzIT {

  private static final System.Logger LOG = System.getLogger(FuzzIT.class.getName());
  private static final int REQUESTS = Integer.getInteger("aviary.fuzz", 4_000);
  private static final long SEED = Long.getLong("aviary.fuzz.seed", 0);
  private static final int CLIENTS = 2;

  /** The cheapest passwords there may be, as thousands of them are hashed. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AVIARY_OSSN_API_KEY", Population.SITE_KEY,
          "AVIARY_PASSWORD_MEMORY", "7168",
          "AVIARY_PASSWORD_PASSES", "1",
          "AVIARY_SESSION_REFRESH_GRACE", "PT5M");

  private final Contract contract = new Contract();
  private final Report report = new Report();
  private final AtomicInteger next = new AtomicInteger();

  @Test
  void nearlyValidRequests_areAnsweredAsDocumented_andLeaveAServerThatWorks() throws Exception {
    try (ServerProcess server = ServerProcess.start(ServerProcess.folder("fuzz"), ENVIRONMENT)) {
      ApiDocument document = document(server);
      List<Operation> operations = document.operations();
      FormClient mobile = new FormClient(server.site("/mobile_api/"));
      Population population = new Population(mobile);
      Drafts drafts = new Drafts(SEED, operations, contract, population);
      Judge judge = new Judge(contract, operations, new AnswerSchemas(document));

      long start = System.nanoTime();
      sendAll(() -> send(server.site("/").getPort(), drafts, judge, population));
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

      String run = "-Daviary.fuzz=%d -Daviary.fuzz.seed=%d".formatted(REQUESTS, SEED);
      LOG.log(System.Logger.Level.INFO, "{0}: {1} s; {2}", run, seconds, report);
      assertThat(report.faults()).as(run).isEmpty();
      assertThat(report.succeeded()).as(run).hasSizeGreaterThan(operations.size() * 2 / 3);
      assertThat(logged(server)).as(run).isEmpty();
      assertHealthy(server);
      assertWorks(mobile);
    }
  }

  private static ApiDocument document(ServerProcess server) {
    FormClient management = new FormClient(server.management("/"));
    return new ApiDocument(
        json(body(management.send(management.request("q/openapi?format=json")))));
  }

  private static void sendAll(Callable<?> client) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(executor.submit(client));
      }
      for (Future<?> it : clients) {
        it.get();
      }
    }
  }

  private boolean send(int port, Drafts drafts, Judge judge, Population population)
      throws IOException {
    try (Connection connection = new Connection(port)) {
      for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
        Request request = drafts.request(i);
        try {
          Answer answer = connection.exchange(request);
          report.answered(request, answer);
          population.learn(request.operation, answer.body());
          Optional<String> fault = judge.fault(request, answer);
          if (fault.isPresent()) {
            report.fault(i, request, fault.get(), answer.toString());
          }
        } catch (IOException e) {
          if (!Excuse.forNoAnswer(request, e)) {
            report.fault(i, request, "no answer (" + e.getClass().getSimpleName() + ")", "" + e);
          }
        }
      }
    }
    return true;
  }

  private static List<String> logged(ServerProcess server) {
    return server
        .output()
        .lines()
        .filter(line -> line.contains(" ERROR ") || line.contains("Request failed"))
        .limit(20)
        .toList();
  }

  private static void assertHealthy(ServerProcess server) {
    FormClient management = new FormClient(server.management("/"));
    assertThat(body(management.send(management.request("q/health"))))
        .contains("\"status\": \"UP\"");
  }

  private static void assertWorks(FormClient mobile) {
    String reader = token(Population.signUp(mobile, "reader"));
    String writer = token(Population.signUp(mobile, "writer"));
    String to = id(mobile.get("profile", "session_id", writer, "username", "reader"));
    String from = id(mobile.get("profile", "session_id", writer, "username", "writer"));
    mobile.post(
        "send_message",
        "session_id",
        writer,
        "user_id",
        to,
        "type",
        "text",
        "message",
        "planted-end");
    JsonNode page = json(mobile.get("get_messages", "session_id", reader, "user_id", from));
    assertThat(page.findValuesAsText("message")).contains("planted-end");
  }

  private static String token(String signedUp) {
    return json(signedUp).at("/auth/auth_token").asText();
  }

  private static String id(String profile) {
    return json(profile).at("/data/id").asText();
  }
}
