package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The real PostgreSQL, started from its binaries on the class path, with its data in {@code
 * postgres/} of the data folder. It listens on the loopback interface alone, on a free port, and
 * asks for a password that is made on first start and kept beside the data (0600).
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** What the data folder is made with: 0700. */
  public static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  static final String USERNAME = "postgres";

  private static final String DATABASE = "aviary";

  private final DataFolderLock lock;
  private final EmbeddedPostgres postgres;
  private final EmbeddedFiles files;
  private final String password;
  private @Nullable Keeper keeper;

  private EmbeddedDatabase(
      DataFolderLock lock, EmbeddedPostgres postgres, EmbeddedFiles files, String password) {
    this.lock = lock;
    this.postgres = postgres;
    this.files = files;
    this.password = password;
  }

  /**
   * Starts it, recovering whatever an earlier server left behind: a running database, a half-made
   * cluster, half-unpacked binaries.
   *
   * @throws StartupException when another server uses the folder, or PostgreSQL does not start
   */
  public static EmbeddedDatabase start(Path dataFolder) {
    return starting(
        dataFolder,
        folder -> {
          DataFolderLock lock = DataFolderLock.take(folder);
          return startOrRelease(folder, lock);
        });
  }

  /**
   * As {@link #start}, unless another process uses the folder: then nothing is done.
   *
   * @throws StartupException when PostgreSQL does not start
   */
  static Optional<EmbeddedDatabase> startUnlessUsed(Path dataFolder) {
    return starting(
        dataFolder,
        folder -> {
          Optional<DataFolderLock> lock = DataFolderLock.tryTake(folder);
          return lock.isPresent()
              ? Optional.of(startOrRelease(folder, lock.get()))
              : Optional.empty();
        });
  }

  /** What is done with a data folder by its real path: PostgreSQL and the kernel name it so. */
  private interface Start<T> {
    T in(Path folder) throws IOException;
  }

  private static <T> T starting(Path dataFolder, Start<T> start) {
    try {
      return start.in(Files.createDirectories(dataFolder, OWNER_ONLY).toRealPath());
    } catch (StartupException e) {
      throw e;
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw new StartupException(
          "the embedded database could not start in the data folder %s, AVIARY_DATA_DIR: %s"
              .formatted(dataFolder, e),
          e);
    }
  }

  private static EmbeddedDatabase startOrRelease(Path folder, DataFolderLock lock)
      throws IOException {
    try {
      return start(EmbeddedFiles.in(folder), lock);
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedDatabase start(EmbeddedFiles files, DataFolderLock lock)
      throws IOException {
    String password = files.password();
    files.discardUnfinished();
    if (Files.exists(files.cluster())) {
      LeftoverPostmaster.stop(files.cluster());
    } else {
      create(files, password);
    }
    EmbeddedPostgres postgres = new Launch(files, files.cluster(), password).run();
    return new EmbeddedDatabase(lock, postgres, files, password);
  }

  private static void create(EmbeddedFiles files, String password) throws IOException {
    Path unfinished = files.unfinishedCluster();
    try (EmbeddedPostgres postgres = new Launch(files, unfinished, password).run();
        Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    files.finish(unfinished);
  }

  /** From now on, starts it anew whenever it ends by itself. */
  void keepRunning() throws IOException {
    // As the library does: PostgreSQL refuses to run as root.
    List<String> prefix = LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    keeper = Keeper.of(files.cluster(), files.log(), prefix);
  }

  /** All that it takes to connect. */
  public DatabaseAccess access() {
    return new DatabaseAccess(jdbcUrl(), username(), password());
  }

  /** Where to connect, as a JDBC URL without credentials. */
  public String jdbcUrl() {
    return jdbcUrl(postgres.getPort());
  }

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE);
  }

  public String username() {
    return USERNAME;
  }

  public String password() {
    return password;
  }

  /** Stops the database, disconnecting its clients, and lets the folder go. */
  @Override
  public void close() {
    Keeper keeping = keeper;
    if (keeping != null) {
      keeping.close();
    }
    try {
      postgres.close();
      // The library waits five seconds; a last checkpoint may take longer.
      LeftoverPostmaster.stop(files.cluster());
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
