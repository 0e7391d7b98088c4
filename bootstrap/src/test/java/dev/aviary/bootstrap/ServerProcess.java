package dev.aviary.bootstrap;

import dev.aviary.application.shared.FreePorts;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The packaged server as an operator runs it: a process of its own, told by its environment. When
 * it has ended, its logs are searched for {@link Secrets}.
 */
public final class ServerProcess implements AutoCloseable {

  /** Whether the native binary is tested: {@code -Daviary.native}. */
  private static final boolean NATIVE = Boolean.getBoolean("aviary.native");

  /** Flags for Java besides those that are shipped; none for who judges times or memory. */
  private static final String MORE_FLAGS =
      NATIVE ? "" : System.getProperty("aviary.test.flags", "");

  /** Where the server was trained, which is to leave nothing there. */
  static final Path TRAINING = Path.of("target", "training").toAbsolutePath();

  /** What training printed. */
  static final Path TRAINED = TRAINING.resolveSibling("training.out");

  public static final Path APP =
      NATIVE
          ? Path.of("target", "native").toAbsolutePath()
          : trained(Path.of("target", "quarkus-app").toAbsolutePath());
  private static final Path FOLDERS = Path.of("target", "servers").toAbsolutePath();
  private static final Queue<String> OURS = new ConcurrentLinkedQueue<>();
  private static final Map<Map<String, String>, ServerProcess> SHARED = new ConcurrentHashMap<>();
  private static final Pattern SECRET = Pattern.compile(".*_(PASSWORD|API_KEY|SECRET_KEY)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient PICTURES =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ServerProcess::end));
  }

  private final Process process;
  private final int httpPort;
  private final int managementPort;
  private final Path folder;
  private final Path log;

  private ServerProcess(Process process, int httpPort, int managementPort, Path folder, Path log) {
    this.process = process;
    this.httpPort = httpPort;
    this.managementPort = managementPort;
    this.folder = folder;
    this.log = log;
  }

  /** Starts one in a folder, whose {@code data} it uses, and waits until it is up. */
  public static ServerProcess start(Path folder, Map<String, String> environment) {
    return start(folder, environment, List.of(), APP);
  }

  /** One that ends by itself instead of starting, as it has to. */
  static ServerProcess refused(Path folder, Map<String, String> environment) {
    return refused(folder, environment, APP);
  }

  static ServerProcess refused(Path folder, Map<String, String> environment, Path app) {
    ServerProcess server = tryToStart(folder, environment, List.of(), app);
    if (server.isUp() || server.process.exitValue() != 1) {
      server.kill();
      throw new AssertionError("the server should have been refused:\n" + server.output());
    }
    server.requireNoSecretsInLogs();
    return server;
  }

  /**
   * The one for all tests with accounts of their own that ask for such a one. It stops with the
   * run; they look through its logs when they end.
   */
  static ServerProcess shared(Map<String, String> environment) {
    return SHARED.computeIfAbsent(environment, told -> start(folder("shared"), told));
  }

  /** What makes a server use this database instead of one of its own. */
  public static Map<String, String> external(EmbeddedDatabase database) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
        "QUARKUS_DATASOURCE_USERNAME", database.username(),
        "QUARKUS_DATASOURCE_PASSWORD", database.password());
  }

  /**
   * As its launcher does, with the flags that are shipped.
   *
   * @param prefix goes before the command, to run it as somebody else
   */
  public static ServerProcess start(
      Path folder, Map<String, String> environment, List<String> prefix, Path app) {
    ServerProcess server = tryToStart(folder, environment, prefix, app);
    if (!server.isUp()) {
      throw new AssertionError("the server has ended:\n" + server.output());
    }
    return server;
  }

  /** Until it is up or has ended. */
  private static ServerProcess tryToStart(
      Path folder, Map<String, String> environment, List<String> prefix, Path app) {
    List<String> command = new ArrayList<>(prefix);
    command.add(launcher(app));
    if (folder.startsWith(FOLDERS) && !environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL")) {
      UnpackedPostgres.in(folder.resolve("data"));
    }
    return launch(folder, environment, command).awaitStart();
  }

  static String launcher(Path app) {
    return app.resolve(NATIVE ? "aviary" : "bin/aviary").toString();
  }

  /** Begins the very first start in a folder, and waits for nothing. */
  static Process launch(Path folder) {
    return launch(folder, Map.of(), List.of(launcher(APP))).process;
  }

  /** So that each of the many starts of a test run takes half of the time. */
  private static Path trained(Path app) {
    SharedFiles.once(
        app.resolveSibling("training.lock"),
        () -> Files.exists(TRAINING) && Files.exists(app.resolve("aviary.aot")),
        () -> {
          // A training that was killed leaves what it was at.
          Commands.run(List.of("rm", "-rf", TRAINING.toString()));
          Files.createDirectories(TRAINING);
          ProcessBuilder training = new ProcessBuilder(app.resolve("bin/train").toString());
          training.environment().put("JAVA_HOME", System.getProperty("java.home"));
          training.environment().put("TMPDIR", TRAINING.toString());
          training.redirectErrorStream(true).redirectOutput(TRAINED.toFile()).start().waitFor();
        });
    return app;
  }

  private static ServerProcess launch(
      Path folder, Map<String, String> environment, List<String> command) {
    try {
      Files.createDirectories(folder);
      int httpPort = FreePorts.take();
      int managementPort = FreePorts.take();
      Path log = folder.resolve("server-" + httpPort + ".out");
      ProcessBuilder builder = new ProcessBuilder(command);
      prepare(builder.environment());
      builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
      builder.environment().put("AVIARY_THROTTLE_ENABLED", "false");
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
      builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
      builder.environment().putAll(environment);
      String temporary = "-Djava.io.tmpdir=" + folder.toAbsolutePath();
      String told = environment.getOrDefault("JAVA_OPTS", "");
      String options = String.join(" ", MORE_FLAGS, told, temporary).strip();
      if (NATIVE) {
        // There is no Java to tell them to; the binary takes them for itself, and not as a command.
        builder.command().addAll(List.of(options.split(" ")));
      } else {
        builder.environment().put("JAVA_OPTS", options);
      }
      environment.forEach(ServerProcess::keepSecret);
      builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      return new ServerProcess(
          builder.start(), httpPort, managementPort, folder.toAbsolutePath(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What all processes of Aviary are told, and nothing that this one was. */
  static void prepare(Map<String, String> environment) {
    environment.keySet().removeIf(key -> key.matches("(AVIARY|QUARKUS)_.*|JAVA_OPTS"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS", MORE_FLAGS);
    // Else it says, with a trace, whenever the machine has stood still; tests judge what it says.
    environment.put("QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "1M");
    environment.put("QUARKUS_VERTX_WARNING_EXCEPTION_TIME", "1M");
  }

  private static void keepSecret(String key, String value) {
    if (SECRET.matcher(key).matches()) {
      Secrets.add(value);
    }
  }

  private ServerProcess awaitStart() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && !output().contains(" is up.")) {
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new AssertionError("the server is not up after a minute:\n" + output());
      }
      pause();
    }
    return this;
  }

  public MobileClient client() {
    return new MobileClient(site("/"));
  }

  public URI site(String path) {
    return URI.create("http://127.0.0.1:" + httpPort + path);
  }

  public URI management(String path) {
    return URI.create("http://127.0.0.1:" + managementPort + path);
  }

  /**
   * What the site answers for a picture.
   *
   * @param headers names and values, the one after the other
   */
  public HttpResponse<byte[]> picture(String path, String... headers) {
    return fetch(site(path), headers);
  }

  /**
   * What health says.
   *
   * @param kind such as {@code ready} and {@code well}
   */
  public String health(String kind) {
    return new String(fetch(management("/q/health/" + kind)).body(), StandardCharsets.UTF_8);
  }

  /** What is at an address. */
  public static HttpResponse<byte[]> fetch(URI address, String... headers) {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return PICTURES.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public int httpPort() {
    return httpPort;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isUp() {
    return process.isAlive();
  }

  /** Everything it has printed. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as no one should: it has no chance to clean up. */
  public void kill() {
    process.destroyForcibly();
    await(process.toHandle());
    requireNoSecretsInLogs();
  }

  /** Asks it to stop, as Ctrl-C or a service manager does, and waits for it. */
  @Override
  public void close() {
    process.destroy();
    await(process.toHandle());
    requireNoSecretsInLogs();
  }

  /** In all the logs of its test: its database may have a folder beside its own. */
  void requireNoSecretsInLogs() {
    Logs.requireNoSecrets(
        folder.startsWith(FOLDERS)
            ? FOLDERS.resolve(FOLDERS.relativize(folder).getName(0))
            : folder);
  }

  /** The database that serves a data folder, if one runs. */
  public static Optional<ProcessHandle> postmaster(Path dataFolder) {
    Path pidFile = dataFolder.resolve("postgres/18/postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      return Files.readAllLines(pidFile).stream()
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void await(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (Exception e) {
      throw new AssertionError("process " + process.pid() + " does not end", e);
    }
  }

  /** An empty folder for a test, under target. */
  public static Path folder(String name) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(FOLDERS), name + "-");
      OURS.add(folder.toString());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Killed rather than asked to stop: nobody wants their data, and a run has to end soon. */
  private static void end() {
    for (ServerProcess server : SHARED.values()) {
      server.process.destroyForcibly();
      postmaster(server.folder.resolve("data")).ifPresent(ProcessHandle::destroyForcibly);
    }
    removeBinaries();
  }

  /** Each folder has a PostgreSQL of many files; its data and its log may be wanted later. */
  private static void removeBinaries() {
    if (OURS.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("find"));
    command.addAll(OURS);
    command.addAll(List.of("-type", "d", "-name", "binaries", "-prune"));
    command.addAll(List.of("-exec", "rm", "-rf", "{}", "+"));
    Commands.run(command);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
