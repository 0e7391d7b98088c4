package dev.aviary.bootstrap;

import dev.aviary.bootstrap.admin.Commands;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import dev.aviary.bootstrap.embedded.EmbeddedLifecycle;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the embedded database, where one is needed, and then the server; or does what an argument
 * asks for.
 */
@QuarkusMain
public final class Main {

  /** For Quarkus, which makes a bean of it. */
  Main() {}

  public static void main(String... args) {
    quietUntilConfigured();
    // A native image does not find out by itself that there is no display.
    System.setProperty("java.awt.headless", "true");
    if (args.length > 0) {
      System.exit(Commands.run(args));
    }
    EmbeddedLifecycle embedded = new EmbeddedLifecycle();
    try {
      provideDatabase(embedded);
    } catch (StartupException e) {
      fail(e, embedded);
    }
    Quarkus.run(Server.class, (code, failure) -> exit(code, failure, embedded), args);
  }

  /** How the server ended, by itself or on a signal. */
  private static void exit(int code, @Nullable Throwable failure, EmbeddedLifecycle embedded) {
    embedded.serverStopped();
    // In development mode the process stays, and calls main again after each change.
    if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
      return;
    }
    if (failure != null) {
      fail(StartupFailures.explain(failure), embedded);
    }
    System.exit(code);
  }

  /**
   * Nothing is embedded when a database is configured; the folder is needed all the same, for what
   * is being uploaded, and the framework would let everybody look into it.
   */
  private static void provideDatabase(EmbeddedLifecycle embedded) {
    Path dataFolder = ConfigReader.readOwn().dataDir();
    if (ConfigReader.externalDatabase().isEmpty()) {
      ConfigReader.use(embedded.start(dataFolder));
      return;
    }
    try {
      Files.createDirectories(dataFolder, EmbeddedDatabase.OWNER_ONLY);
    } catch (IOException e) {
      throw new StartupException(
          "the data folder %s, AVIARY_DATA_DIR, cannot be made".formatted(dataFolder), e);
    }
  }

  /** Until Quarkus sets up logging, everything is kept, down to debug, and printed on failure. */
  private static void quietUntilConfigured() {
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  private static void fail(StartupException reason, EmbeddedLifecycle embedded) {
    embedded.serverStopped();
    System.err.println("aviary: " + reason.getMessage());
    System.exit(1);
  }
}
