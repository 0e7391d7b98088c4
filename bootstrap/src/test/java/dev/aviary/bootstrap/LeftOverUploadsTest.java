package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverUploadsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T15:11:00Z");

  @TempDir Path folder;

  @Test
  void remove_oldOnes_leavesThoseThatMayStillBeSent() throws IOException {
    Path old = file("old", Duration.ofMinutes(16));
    Path beingSent = file("new", Duration.ofMinutes(14));
    Path below = Files.createDirectory(folder.resolve("folder"));

    uploads(folder).remove();

    assertThat(old).doesNotExist();
    assertThat(beingSent).exists();
    assertThat(below).exists();
  }

  @Test
  void remove_beforeAnythingWasSent_doesNothing() {
    Path none = folder.resolve("none");

    uploads(none).remove();

    assertThat(none).doesNotExist();
  }

  private static LeftOverUploads uploads(Path folder) {
    return new LeftOverUploads(folder.toString(), () -> NOW);
  }

  private Path file(String name, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "bytes");
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
  }
}
