package dev.aviary.bootstrap.admin.doctor;

import dev.aviary.bootstrap.AviaryConfig;
import dev.aviary.bootstrap.KeysFile;
import dev.aviary.bootstrap.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data folder, its disk, and the file of the keys that sign. */
final class FilesCheck {

  private static final String FOLDER = "data folder";
  private static final String KEYS = "signing keys";
  private static final long MEGABYTE = 1_000_000;

  private final AviaryConfig config;

  FilesCheck(AviaryConfig config) {
    this.config = config;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Path folder = config.dataDir();
    if (Files.isDirectory(folder)) {
      findings.add(access(folder));
      findings.add(room(folder));
    } else {
      findings.add(
          Files.exists(folder)
              ? Finding.fail(FOLDER, folder + " is no folder; set AVIARY_DATA_DIR to one")
              : notYetThere(folder));
    }
    findings.add(keys());
    return findings;
  }

  private static Finding access(Path folder) {
    if (!Files.isWritable(folder)) {
      return Finding.fail(
          FOLDER, folder + " cannot be written by this user; give it to that of the server");
    }
    return switch (Readers.of(folder)) {
      case OWNER -> Finding.ok(FOLDER, folder + ", for its owner alone");
      case GROUP -> Finding.ok(FOLDER, folder + ", for its owner and group");
      case EVERYBODY ->
          Finding.warn(FOLDER, "everybody may look into " + folder + "; chmod o-rwx it");
    };
  }

  /** Makes another folder in its place for a moment: rights alone do not tell. */
  private static Finding notYetThere(Path folder) {
    Path above =
        Stream.iterate(folder.toAbsolutePath(), it -> it != null, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      Files.delete(Files.createTempDirectory(above, ".aviary"));
      return Finding.warn(FOLDER, folder + " is not there; the first start of a server makes it");
    } catch (IOException e) {
      return Finding.fail(
          FOLDER,
          "%s is not there and cannot be made in %s; set AVIARY_DATA_DIR to another"
              .formatted(folder, above));
    }
  }

  private Finding room(Path folder) {
    long free = folder.toFile().getUsableSpace() / MEGABYTE;
    long reserve = config.diskReserve() / MEGABYTE;
    String text = "%d MB are free, %d MB are kept free".formatted(free, reserve);
    return free >= reserve
        ? Finding.ok("disk", text)
        : Finding.fail(
            "disk", text + "; pictures are refused until there is more (AVIARY_DISK_RESERVE)");
  }

  private Finding keys() {
    Path file = KeysFile.path(config);
    if (Files.notExists(file)) {
      return config.session().keysFile().isPresent()
          ? Finding.fail(KEYS, file + " is not there; aviary rotate-keys makes it")
          : Finding.ok(KEYS, "none yet; the first start of a server makes " + file);
    }
    try {
      KeysFile.requireUsable(config);
    } catch (StartupException e) {
      return Finding.fail(KEYS, String.valueOf(e.getMessage()));
    }
    return switch (Readers.of(file)) {
      case OWNER -> Finding.ok(KEYS, file + ", for its owner alone");
      case GROUP ->
          Finding.warn(
              KEYS,
              "the group of %s may act for any account; chmod 600 it, unless only the server is in that group, as on Kubernetes"
                  .formatted(file));
      case EVERYBODY ->
          Finding.fail(
              KEYS,
              "everybody may read %s, and so act for any account; chmod 600 it, and rotate twice"
                  .formatted(file));
    };
  }

  /** Who may do anything with a file. */
  private enum Readers {
    OWNER,
    GROUP,
    EVERYBODY;

    static Readers of(Path file) {
      try {
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!rights.endsWith("---")) {
          return EVERYBODY;
        }
        return rights.endsWith("------") ? OWNER : GROUP;
      } catch (IOException | UnsupportedOperationException e) {
        return EVERYBODY;
      }
    }
  }
}
