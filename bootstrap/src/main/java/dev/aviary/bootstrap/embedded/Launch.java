package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/**
 * One start of PostgreSQL. The library only tries to connect until its patience ends, and would try
 * on long after PostgreSQL has given up; here its children are watched too.
 */
final class Launch {

  /** Recovery after a crash replays a gigabyte of log at most, which slow disks do in minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Tenths of a second in which nothing is at work: more than the library pauses in between. */
  private static final int GIVEN_UP = 20;

  /** One that the library finds. */
  private static final int ANY_PORT = 0;

  /** As often as a port is tried that somebody else was given meanwhile. */
  private static final int ATTEMPTS = 5;

  private static final String TAKEN = "Address already in use";

  private final EmbeddedFiles files;
  private final Path cluster;
  private final String password;
  private final IntSupplier ports;

  Launch(EmbeddedFiles files, Path cluster, String password) {
    this(files, cluster, password, () -> ANY_PORT);
  }

  /**
   * @param ports where it is to listen, asked once for each attempt
   */
  Launch(EmbeddedFiles files, Path cluster, String password, IntSupplier ports) {
    this.files = files;
    this.cluster = cluster;
    this.password = password;
    this.ports = ports;
  }

  /**
   * The running database, making the cluster where there is none. The library looks for a free port
   * before it makes the cluster; whoever has taken it when PostgreSQL wants it costs an attempt.
   *
   * @throws StartupException when PostgreSQL ends instead of starting
   */
  EmbeddedPostgres run() throws IOException {
    for (int attempt = 1; ; attempt++) {
      long logged = files.log().toFile().length();
      try {
        return runAt(ports.getAsInt());
      } catch (StartupException e) {
        if (attempt == ATTEMPTS || !tellsThatPortIsTaken(logged)) {
          throw e;
        }
        // The library would not let go of it; DataFolderLock keeps others out.
        Files.deleteIfExists(cluster.resolve("epg-lock"));
      }
    }
  }

  private boolean tellsThatPortIsTaken(long logged) throws IOException {
    try (InputStream log = Files.newInputStream(files.log())) {
      log.skipNBytes(logged);
      return new String(log.readAllBytes(), StandardCharsets.UTF_8).contains(TAKEN);
    }
  }

  private EmbeddedPostgres runAt(int port) throws IOException {
    FutureTask<EmbeddedPostgres> starting = new FutureTask<>(() -> start(port));
    Thread starter = new Thread(starting, "start-postgres");
    starter.setDaemon(true);
    starter.start();
    int idle = 0;
    while (true) {
      try {
        return starting.get(100, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        idle = isAtWork(starter) ? 0 : idle + 1;
        if (idle == GIVEN_UP) {
          starting.cancel(true);
          throw new StartupException(
              "PostgreSQL ended instead of starting; the end of %s says why"
                  .formatted(files.log()));
        }
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  /** Whether the library still prepares, its pg_ctl waits for PostgreSQL, or PostgreSQL runs. */
  private boolean isAtWork(Thread starter) throws IOException {
    return !isWaiting(starter)
        || ProcessHandle.current().descendants().anyMatch(this::concernsCluster)
        || LeftoverPostmaster.find(cluster).isPresent();
  }

  /** Whether the library has started pg_ctl and has nothing left to do but to try to connect. */
  private static boolean isWaiting(Thread starter) {
    return Arrays.stream(starter.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("waitForServerStartup"));
  }

  private boolean concernsCluster(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(cluster.toString());
  }

  private EmbeddedPostgres start(int port) throws IOException {
    // The library looks for clusters to clean up in here; it must not be where ours is.
    System.setProperty("ot.epg.working-dir", files.binaries().toString());
    var log = ProcessBuilder.Redirect.appendTo(files.log().toFile());
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(files.binaries().toFile())
        .setDataDirectory(cluster)
        .setPort(port)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(PATIENCE)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setConnectConfig("password", password)
        // The library passes these on to initdb, after its own choice of no passwords at all.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", files.passwordFile().toString())
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // It also switches durability off, for tests. What is answered here must be on disk.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        // The details of errors quote rows, and rows hold texts and hashes.
        .setServerConfig("log_error_verbosity", "terse")
        // No socket files in /tmp: a killed database would leave them behind.
        .setServerConfig("unix_socket_directories", "")
        .start();
  }
}
