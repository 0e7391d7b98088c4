package dev.aviary.bootstrap.torture;

import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.ServerProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The servers of one site, with one database and one folder of pictures. */
final class Servers implements AutoCloseable {

  private record Server(ServerProcess process, MobileClient client) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<Server> servers = new CopyOnWriteArrayList<>();

  /**
   * @param folder where each has a folder of its own
   */
  Servers(Path folder, Postgres database, int number) {
    this.folder = folder;
    environment.putAll(database.environment());
    // The cheapest passwords there may be: they are not what this is about.
    environment.put("AVIARY_PASSWORD_MEMORY", "7168");
    environment.put("AVIARY_PASSWORD_PASSES", "1");
    // The address of pictures is not to depend on which server tells it.
    environment.put("AVIARY_BRAND_PUBLIC_URL", "http://social.example");
    environment.put("AVIARY_DATA_DIR", folder.resolve("data").toString());
    for (int i = 0; i < number; i++) {
      servers.add(start(i));
    }
  }

  private Server start(int number) {
    ServerProcess process = ServerProcess.start(folder.resolve("server-" + number), environment);
    return new Server(process, process.client());
  }

  int number() {
    return servers.size();
  }

  /** Of one after the other. */
  MobileClient client(int turn) {
    return servers.get(Math.floorMod(turn, servers.size())).client();
  }

  ServerProcess process(int number) {
    return servers.get(number).process();
  }

  void kill(int number) {
    process(number).kill();
  }

  /** Asks one to stop, and waits until it has. */
  void stop(int number) {
    process(number).close();
  }

  /** Starts one that was stopped or killed; it has another port then. */
  void restart(int number) {
    servers.set(number, start(number));
  }

  /** What they keep their pictures in. */
  Path media() {
    return folder.resolve("data/media");
  }

  @Override
  public void close() {
    servers.forEach(server -> server.process().close());
  }
}
