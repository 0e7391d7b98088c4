package dev.aviary.bench.work;

import dev.aviary.bench.load.PgBench;
import dev.aviary.bench.load.Wrk;
import dev.aviary.bench.population.History;
import dev.aviary.bench.population.Loader;
import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Cpu;
import dev.aviary.bench.system.Database;
import dev.aviary.bench.system.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A running server with its data.
 *
 * @param messages in its database when it was filled
 */
public record Site(int messages, Path folder, Server server, Database database, Sessions sessions)
    implements AutoCloseable {

  private static final String FILLED = "filled-by-version-" + History.VERSION;

  /** Starts it, and fills it where that was not done before. */
  public static Site open(List<String> command, Path folder, int messages)
      throws IOException, SQLException, InterruptedException {
    boolean filled = Files.exists(folder.resolve(FILLED));
    if (!filled && Files.exists(folder.resolve("postgres"))) {
      throw new BenchException(folder + " has other data, or half of ours; remove it first");
    }
    System.out.printf("starting the server in %s%n", folder);
    Server server = Server.start(command, folder);
    try {
      Database database = server.database();
      Site site = new Site(messages, folder, server, database, new Sessions(server));
      if (!filled) {
        site.fill();
      }
      return site;
    } catch (IOException | SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void fill() throws IOException, SQLException {
    System.out.printf("filling it with %,d messages%n", messages);
    sessions.signUpFirst();
    try (Connection connection = database.connect()) {
      new Loader(connection).load(new History(messages));
    }
    Files.createFile(folder.resolve(FILLED));
  }

  /** Numbers of messages around the middle: from here. */
  long middleFrom() {
    return messages * 2L / 5;
  }

  /** To here. */
  long middleTo() {
    return messages * 3L / 5;
  }

  public Cpu cpu() {
    return server.cpu(database);
  }

  Wrk wrk() {
    return new Wrk(server, this::cpu, folder);
  }

  PgBench pgBench() {
    return new PgBench(database, this::cpu, folder);
  }

  @Override
  public void close() {
    server.close();
  }
}
