package dev.aviary.bench.system;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The processes that this one started. None outlives it, however it ends. */
public final class Children {

  /** A server's last requests and its database's last checkpoint. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  private static volatile boolean stopping;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "stop-children"));
  }

  private Children() {}

  /**
   * @throws BenchException when this process is about to end
   */
  public static Process start(ProcessBuilder builder) throws IOException {
    synchronized (RUNNING) {
      if (stopping) {
        throw new BenchException("stopped");
      }
      Process process = builder.start();
      RUNNING.add(process);
      return process;
    }
  }

  /** Whether this process is about to end. */
  public static boolean areStopping() {
    return stopping;
  }

  /** Waits for it to end by itself. */
  public static int await(Process process) throws InterruptedException {
    int code = process.waitFor();
    RUNNING.remove(process);
    return code;
  }

  /** Asks it to stop, and waits until it has. */
  public static void stop(Process process) {
    process.destroy();
    awaitEnd(process);
    RUNNING.remove(process);
  }

  private static void stopAll() {
    synchronized (RUNNING) {
      stopping = true;
    }
    RUNNING.forEach(Process::destroy);
    RUNNING.forEach(Children::awaitEnd);
  }

  private static void awaitEnd(Process process) {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("bench: killing process " + process.pid() + ", which does not stop");
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
