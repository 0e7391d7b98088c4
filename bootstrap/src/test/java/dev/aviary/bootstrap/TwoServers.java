package dev.aviary.bootstrap;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two packaged servers on one database, and two accounts. */
abstract class TwoServers {

  private final Path folder = ServerProcess.folder("races");
  private final EmbeddedDatabase database = UnpackedPostgres.start(folder.resolve("database"));
  private final List<ServerProcess> servers = new ArrayList<>();
  Account ada = new Account("", "");
  Account ben = new Account("", "");

  record Account(String session, String id) {}

  @BeforeEach
  void start() {
    Map<String, String> environment = new HashMap<>(ServerProcess.external(database));
    servers.add(ServerProcess.start(folder.resolve("one"), environment));
    environment.put(
        "AVIARY_SESSION_KEYS_FILE", folder.resolve("one/data/session-keys.json").toString());
    servers.add(ServerProcess.start(folder.resolve("two"), environment));
    ada = join("ada");
    ben = join("ben");
  }

  @AfterEach
  void stop() {
    servers.forEach(ServerProcess::close);
    database.close();
  }

  /** Of one server or the other, by turns. */
  final MobileClient client(int number) {
    return servers.get(number % 2).client();
  }

  final Account join(String username) {
    String session = client(0).signUp(username);
    return new Account(session, Long.toString(client(1).idOf(username, session)));
  }

  /** The results of as many calls at once, each with its number. */
  static <T> List<T> atOnce(int threads, IntFunction<T> work) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(executor.submit(() -> work.apply(number)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get(2, TimeUnit.MINUTES));
      }
      return results;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The one number that a statement answers. */
  final long query(String sql) throws SQLException {
    return SqlClient.of(database).number(sql);
  }
}
