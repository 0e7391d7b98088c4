package dev.aviary.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes files that were being sent when a server was killed: as they came, with whatever a
 * photograph tells. Those of a request are gone with its answer.
 */
@ApplicationScoped
class LeftOverUploads {

  private static final Logger LOG = Logger.getLogger(LeftOverUploads.class);

  /** Nothing is sent for so long without a byte of it. */
  private static final Duration LEFT_OVER = Duration.ofMinutes(15);

  private final Path folder;
  private final InstantSource clock;

  LeftOverUploads(
      @ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder,
      InstantSource clock) {
    this.folder = Path.of(folder);
    this.clock = clock;
  }

  void start(@Observes ServerStarting event, Regularly regularly) {
    regularly.run(Duration.ofMinutes(5), Duration.ofSeconds(5), this::remove);
  }

  void remove() {
    Instant before = clock.instant().minus(LEFT_OVER);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()
            && attributes.lastModifiedTime().toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      LOG.debugf("Nothing was sent yet, or is any more (%s)", e.getMessage());
    } catch (IOException e) {
      LOG.warnf("Files of requests that a crash cut off stay (%s)", e.toString());
    }
  }
}
