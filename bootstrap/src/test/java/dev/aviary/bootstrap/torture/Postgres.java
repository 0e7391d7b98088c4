package dev.aviary.bootstrap.torture;

import dev.aviary.bootstrap.Commands;
import dev.aviary.bootstrap.ServerProcess;
import dev.aviary.bootstrap.SqlClient;
import dev.aviary.bootstrap.UnpackedPostgres;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that is stopped, killed and started again at the same address. */
final class Postgres implements AutoCloseable {

  private final EmbeddedDatabase first;
  private final Path folder;
  private final Path cluster;
  private final List<String> command;
  private ProcessHandle postmaster;

  Postgres(Path folder) {
    this.folder = folder;
    first = UnpackedPostgres.start(folder);
    cluster = folder.toAbsolutePath().resolve("postgres/18");
    postmaster = ServerProcess.postmaster(folder).orElseThrow();
    command = commandOf(postmaster);
  }

  Map<String, String> environment() {
    return ServerProcess.external(first);
  }

  /** Kills all its processes at once. */
  void kill() {
    signal("KILL");
    awaitEnd();
  }

  /** Has it disconnect everybody and stop. */
  void stop() {
    Commands.run(List.of("kill", "-INT", Long.toString(postmaster.pid())));
    awaitEnd();
  }

  /** Stops all its processes in the midst of what they do, until {@link #wake}. */
  void freeze() {
    signal("STOP");
  }

  void wake() {
    signal("CONT");
  }

  /**
   * Starts it and waits until it lets somebody in. Again and again: it does not start as long as a
   * process is left that was made while the others were killed.
   */
  void start() {
    Process[] last = {launch()};
    Patience.until(
        "PostgreSQL is up",
        () -> {
          if (!last[0].isAlive()) {
            last[0] = launch();
          }
          return isUp();
        });
    postmaster = ServerProcess.postmaster(folder).orElseThrow();
  }

  private Process launch() {
    List<String> again = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root; in a namespace of its own it is somebody else.
      again.addAll(List.of("unshare", "-U"));
    }
    again.addAll(command);
    try {
      return new ProcessBuilder(again)
          .directory(cluster.toFile())
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(cluster.resolveSibling("again.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isUp() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  Connection connect() throws SQLException {
    return SqlClient.of(first).connect();
  }

  /** Changes rows, or whatever a statement does. */
  void execute(String sql) {
    try {
      SqlClient.of(first).execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The first column of what a statement answers. */
  List<String> query(String sql) {
    try {
      return SqlClient.of(first).column(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (postmaster.isAlive()) {
      wake();
    }
    first.close();
  }

  /** One that has ended between the list and the signal is no fault. */
  private void signal(String name) {
    List<String> kill = new ArrayList<>(List.of("kill", "-" + name));
    Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .forEach(process -> kill.add(Long.toString(process.pid())));
    Commands.run(kill);
  }

  private void awaitEnd() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ServerProcess::await);
  }

  private static List<String> commandOf(ProcessHandle process) {
    try {
      String line =
          Files.readString(
              Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
      return List.of(line.split("\0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
