package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.storage.hostile.HostileCorpus;
import dev.aviary.adapters.storage.hostile.HostileFile;
import dev.aviary.bootstrap.HostileUpload.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every file of the hostile corpus, sent to a server of little memory by several clients at once.
 */
@Alone
class HostilePicturesIT {

  private static final System.Logger LOG = System.getLogger(HostilePicturesIT.class.getName());
  private static final int CLIENTS = 4;
  private static final int HEAP_MEGABYTES = 192;

  private static final List<Endpoint> ENDPOINTS = List.of(Endpoint.values());

  /** What a client says is not asked. */
  private static final List<String> FILE_NAMES =
      List.of("image.jpeg", "a.png", "b.gif", "c.svg", "d.html", "../../e.php", "f", "g.jpg.exe");

  private static final Map<String, String> SMALL =
      Map.of("JAVA_OPTS", "-Xmx" + HEAP_MEGABYTES + "m -XX:+ExitOnOutOfMemoryError");

  private final Path folder = ServerProcess.folder("hostile");
  private final Map<String, AtomicInteger> figures = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  @Test
  void hostileFiles_areRefusedOrServedClean_byAServerOfLittleMemory() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, SMALL)) {
      Queue<HostileUpload> uploads = new ConcurrentLinkedQueue<>(uploads());
      int count = uploads.size();
      long start = System.nanoTime();
      sendAll(server, uploads);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      report(server, count, took);

      assertThat(count).isGreaterThan(5_000);
      assertThat(faults).isEmpty();
      assertThat(server.isUp()).isTrue();
      assertThat(server.output()).doesNotContain("Request failed", "java.lang.");
      assertThat(server.client().signUp("afterwards")).isNotEmpty();
    }
  }

  /** Each family meets each endpoint, by turns. */
  private static List<HostileUpload> uploads() {
    Map<String, Integer> numbers = new HashMap<>();
    List<HostileUpload> uploads = new ArrayList<>();
    for (HostileFile file : HostileCorpus.files()) {
      int number = numbers.merge(file.family(), 1, Integer::sum);
      Endpoint endpoint = ENDPOINTS.get(number % ENDPOINTS.size());
      uploads.add(new HostileUpload(file, endpoint, FILE_NAMES.get(number % FILE_NAMES.size())));
    }
    return uploads;
  }

  private void sendAll(ServerProcess server, Queue<HostileUpload> uploads) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String name = "client" + i;
        clients.add(executor.submit(() -> sendAs(server, name, uploads)));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
  }

  private void sendAs(ServerProcess server, String name, Queue<HostileUpload> uploads) {
    MobileClient client = server.client();
    String session = client.signUp(name);
    client.signUp(name + "_partner");
    String partner = Long.toString(client.idOf(name + "_partner", session));
    for (HostileUpload next = uploads.poll(); next != null; next = uploads.poll()) {
      send(server, client, session, partner, next);
    }
  }

  private void send(
      ServerProcess server,
      MobileClient client,
      String session,
      String partner,
      HostileUpload upload) {
    try {
      HostileUpload.Outcome outcome = upload.send(server, client, session, partner);
      outcome.fault().ifPresent(faults::add);
      count(upload, outcome.accepted() ? " accepted" : " refused");
    } catch (RuntimeException | AssertionError e) {
      faults.add(upload + ": " + e);
      count(upload, " failed");
    }
  }

  private void count(HostileUpload upload, String outcome) {
    figures
        .computeIfAbsent(upload.file().family() + outcome, it -> new AtomicInteger())
        .incrementAndGet();
  }

  private void report(ServerProcess server, int count, Duration took) throws IOException {
    LOG.log(
        System.Logger.Level.INFO,
        "{0} files in {1} s by {2} clients: {3}; {4}; heap of at most {5} MB, then {6}",
        count,
        took.toSeconds(),
        CLIENTS,
        figures,
        peakOfProcess(server),
        HEAP_MEGABYTES,
        heapInUse(server));
  }

  /** Where there is such a file; elsewhere nobody counts. */
  private static String peakOfProcess(ServerProcess server) throws IOException {
    Path status = Path.of("/proc", Long.toString(server.pid()), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(it -> it.startsWith("VmHWM"))
            .collect(Collectors.joining())
        : "unknown peak";
  }

  private static String heapInUse(ServerProcess server) {
    byte[] metrics = ServerProcess.fetch(server.management("/q/metrics")).body();
    return new String(metrics, StandardCharsets.UTF_8)
        .lines()
        .filter(it -> it.startsWith("jvm_memory_used_bytes{area=\"heap\""))
        .collect(Collectors.joining(", "));
  }
}
