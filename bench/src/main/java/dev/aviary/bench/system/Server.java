package dev.aviary.bench.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged server in a process of its own, on 127.0.0.1. */
public final class Server implements AutoCloseable {

  /** Of the OSSN API: any will do, nobody else can reach it. */
  public static final String SITE_KEY = "bench-site-key-of-at-least-32-characters";

  /** To make a cluster, or to recover a large one. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path data;
  private final int port;
  private final int managementPort;

  private Server(Process process, Path data, int port, int managementPort) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.managementPort = managementPort;
  }

  /**
   * Starts it and returns at once.
   *
   * @param data its data folder, with its output in {@code server.out} beside the data
   * @param more environment
   */
  public static Server launch(List<String> command, Path data, Map<String, String> more)
      throws IOException {
    Files.createDirectories(data);
    int port = freePort();
    int managementPort = freePort();
    Map<String, String> environment = new HashMap<>(more);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("AVIARY_DATA_DIR", data.toString());
    environment.put("AVIARY_THROTTLE_ENABLED", "false");
    environment.put("AVIARY_OSSN_API_KEY", SITE_KEY);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(data.resolve("server.out").toFile());
    return new Server(Children.start(builder), data, port, managementPort);
  }

  /** Starts it and waits until it is ready. */
  public static Server start(List<String> command, Path data)
      throws IOException, InterruptedException {
    Server server = launch(command, data, Map.of());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Http.answers(server.managementUrl() + "/q/health/ready")) {
      if (!server.process.isAlive() || System.nanoTime() > end) {
        server.close();
        throw new BenchException(
            "the server did not start; see " + data.resolve("server.out").toAbsolutePath());
      }
      Thread.sleep(100);
    }
    return server;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public String managementUrl() {
    return "http://127.0.0.1:" + managementPort;
  }

  /** The one that it brought up. */
  public Database database() throws IOException {
    return Database.of(data);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Of the Java process, which a script may have started. */
  public long pid() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(ProcessHandle::pid)
        .filter(pid -> Proc.name(pid).equals("java"))
        .findFirst()
        .orElse(process.pid());
  }

  public Cpu cpu(Database database) {
    return new Cpu(Proc.cpuMillis(pid()), Proc.cpuMillisWithChildren(database.pid()));
  }

  /** The most memory it ever had, in MiB. */
  public int peakMemory() {
    return Proc.mebibytes(pid(), "VmHWM");
  }

  /** In MiB. */
  public int memory() {
    return Proc.mebibytes(pid(), "VmRSS");
  }

  @Override
  public void close() {
    Children.stop(process);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
