package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real PostgreSQL, started from its binaries on the class path, with its data in {@code
 * postgres/} of the data folder. It listens on the loopback interface alone, on a free port, and
 * asks for a password that is made on first start and kept beside the data (0600).
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String MAJOR_VERSION = "18";
  private static final String DATABASE = "aviary";
  private static final Duration CRASH_RECOVERY = Duration.ofMinutes(10);

  private final DataFolderLock lock;
  private final EmbeddedPostgres postgres;
  private final Path cluster;
  private final String password;

  private EmbeddedDatabase(
      DataFolderLock lock, EmbeddedPostgres postgres, Path cluster, String password) {
    this.lock = lock;
    this.postgres = postgres;
    this.cluster = cluster;
    this.password = password;
  }

  /**
   * Starts it, recovering whatever an earlier server left behind: a running database, a half-made
   * cluster, half-unpacked binaries.
   *
   * @throws StartupException when another server uses the folder, or PostgreSQL does not start
   */
  public static EmbeddedDatabase start(Path dataFolder) {
    try {
      // Its real path: PostgreSQL and the kernel will name it so.
      Path folder = Files.createDirectories(dataFolder).toRealPath();
      DataFolderLock lock = DataFolderLock.take(folder);
      try {
        return start(folder, lock);
      } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
        lock.close();
        throw e;
      }
    } catch (StartupException e) {
      throw e;
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw new StartupException(
          "the embedded database could not start in the data folder %s (%s); its log, if it got that far, is %s"
              .formatted(dataFolder, e, dataFolder.resolve("postgres/server.log")),
          e);
    }
  }

  private static EmbeddedDatabase start(Path folder, DataFolderLock lock) throws IOException {
    // Nobody else may look in: the library leaves the binaries' folder writable for everybody.
    Path home = Files.createDirectories(folder.resolve("postgres"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    Path cluster = home.resolve(MAJOR_VERSION);
    String password = password(home.resolve("password"));
    removeHalfUnpacked(home.resolve("binaries"));
    if (Files.exists(cluster)) {
      LeftoverPostmaster.stop(cluster);
    } else {
      create(home, cluster, password);
    }
    return new EmbeddedDatabase(lock, launch(home, cluster, password), cluster, password);
  }

  /** Made beside its place and moved there whole: what is in place was finished. */
  private static void create(Path home, Path cluster, String password) throws IOException {
    Path unfinished = home.resolve(MAJOR_VERSION + ".unfinished");
    LeftoverPostmaster.stop(unfinished);
    delete(unfinished);
    try (EmbeddedPostgres postgres = launch(home, unfinished, password);
        Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static EmbeddedPostgres launch(Path home, Path cluster, String password)
      throws IOException {
    Path binaries = home.resolve("binaries");
    // The library looks for clusters to clean up in here; it must not be where ours is.
    System.setProperty("ot.epg.working-dir", binaries.toString());
    var log = ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries.toFile())
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(CRASH_RECOVERY)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setConnectConfig("password", password)
        // The library passes these on to initdb, after its own choice of no passwords at all.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.resolve("password").toString())
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // It also switches durability off, for tests. What is answered here must be on disk.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        // No socket files in /tmp: a killed database would leave them behind.
        .setServerConfig("unix_socket_directories", "")
        .start();
  }

  /** Where to connect, as a JDBC URL without credentials. */
  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE);
  }

  public String username() {
    return "postgres";
  }

  public String password() {
    return password;
  }

  /** Stops the database, disconnecting its clients, and lets the folder go. */
  @Override
  public void close() {
    try {
      postgres.close();
      // The library waits five seconds; a last checkpoint may take longer.
      LeftoverPostmaster.stop(cluster);
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Path aside = file.resolveSibling("password.unfinished");
      Files.deleteIfExists(aside);
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(aside, HexFormat.of().formatHex(random));
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file);
  }

  /** The library would take a file that a kill cut short for a whole one. */
  private static void removeHalfUnpacked(Path binaries) throws IOException {
    if (!Files.exists(binaries)) {
      return;
    }
    List<Path> unpacked;
    try (Stream<Path> folders = Files.list(binaries)) {
      unpacked = folders.toList();
    }
    for (Path folder : unpacked) {
      if (!Files.exists(folder.resolve(".exists"))) {
        delete(folder);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
