package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.Books;
import dev.aviary.bootstrap.MediaFolder;
import dev.aviary.bootstrap.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The server, its database or both are killed again and again under a load of everything: what was
 * acknowledged is there once, and what was not is there once or not at all.
 */
@Alone
class CrashIT {

  private static final int ROUNDS = Scale.of(3, 21);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Path folder = ServerProcess.folder("crash");
  private final SplittableRandom random = new SplittableRandom(20261128);

  @Test
  void killed_atAnyMoment_losesAndDoublesNothing() {
    Findings findings = new Findings("killed server, database or both").rounds(ROUNDS);
    try (Postgres database = new Postgres(folder.resolve("database"));
        Servers servers = new Servers(folder, database, 1)) {
      Load load = new Load(servers);
      try (load) {
        for (int round = 0; round < ROUNDS; round++) {
          load.awaitCalls(200 + random.nextInt(200));
          findings.recovered(crash(round, servers, database, load));
          load.verify();
          assertBooks(database);
        }
      }
      load.verify();
      load.tally.into(findings).write(CrashIT.class);
      assertThat(load.tally.wrongs()).isEmpty();
      assertNoOrphans(database, servers);
      assertShown(database, servers);
    }
  }

  /** How long it took from when the database was there again. */
  private static Duration crash(int round, Servers servers, Postgres database, Load load) {
    boolean databaseToo = round % 3 != 1;
    if (databaseToo) {
      database.kill();
    }
    if (round % 3 == 2) {
      database.start();
      Duration recovered = load.awaitAllAnswered();
      assertThat(recovered).isLessThan(SOON);
      return recovered;
    }
    servers.kill(0);
    if (databaseToo) {
      database.start();
    }
    long begin = System.nanoTime();
    servers.restart(0);
    load.awaitAllAnswered();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static void assertBooks(Postgres database) {
    assertThat(database.query(Books.WRONG_CHATS)).containsExactly("0");
    assertThat(database.query(Books.WRONG_COUNTS)).containsExactly("0");
  }

  private static void assertNoOrphans(Postgres database, Servers servers) {
    database.execute(Books.SWEEP);
    Patience.until(
        "pictures that nothing refers to are gone: " + servers.media(),
        () -> MediaFolder.pictures(servers.media()).equals(pictures(database)));
  }

  private static void assertShown(Postgres database, Servers servers) {
    for (String picture : pictures(database)) {
      assertThat(servers.process(0).picture("/" + picture).statusCode()).isEqualTo(200);
    }
  }

  private static Set<String> pictures(Postgres database) {
    return new TreeSet<>(database.query(Books.PICTURES));
  }
}
