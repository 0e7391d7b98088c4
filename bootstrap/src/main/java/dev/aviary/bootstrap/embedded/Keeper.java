package dev.aviary.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Starts PostgreSQL anew when it ends though nobody stopped it: killed for its memory, or given up
 * on a full disk. Tries until it runs again, at the same port, so that the server's connections
 * come back by themselves.
 */
final class Keeper implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Keeper.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path cluster;
  private final Path log;
  private final List<String> command;
  private final Thread thread = new Thread(this::keep, "keep-postgres");

  private Keeper(Path cluster, Path log, List<String> command) {
    this.cluster = cluster;
    this.log = log;
    this.command = command;
  }

  /**
   * Begins to look after the database that serves a cluster now.
   *
   * @param prefix goes before the command, as it went when the database was started
   */
  static Keeper of(Path cluster, Path log, List<String> prefix) throws IOException {
    // Read now: a start on a full disk leaves it empty.
    String options = Files.readString(cluster.resolve("postmaster.opts")).strip();
    int end = options.indexOf(" \"");
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(options.substring(0, end)).resolveSibling("pg_ctl").toString());
    // As long as the first start is given for its recovery.
    command.addAll(List.of("-D", cluster.toString(), "-w", "-t", "600"));
    command.addAll(List.of("-o", options.substring(end), "start"));
    Keeper keeper = new Keeper(cluster, log, command);
    keeper.thread.setDaemon(true);
    keeper.thread.start();
    return keeper;
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        if (hasEnded()) {
          LOG.errorf("The database has ended and is started anew; the end of %s says why", log);
          startUntilUp();
          LOG.info("The database is up again");
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The database is to end");
    }
  }

  private void startUntilUp() throws InterruptedException {
    while (!start().equals(Optional.of(0))) {
      Thread.sleep(LOOK);
    }
  }

  private boolean hasEnded() {
    try {
      return LeftoverPostmaster.find(cluster).isEmpty();
    } catch (IOException e) {
      LOG.debugf("Whether the database runs cannot be told now: %s", e);
      return false;
    }
  }

  /** The exit code of one attempt; empty when there was none. */
  private Optional<Integer> start() throws InterruptedException {
    try {
      var output = ProcessBuilder.Redirect.appendTo(log.toFile());
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      try {
        return Optional.of(process.waitFor());
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      LOG.debugf("The database cannot be started now: %s", e);
      return Optional.empty();
    }
  }

  /** From then on the database may end. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
