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
      findings.add(
          isOwnersAlone(folder)
              ? Finding.ok(FOLDER, folder + ", for its owner alone")
              : Finding.warn(FOLDER, "others may look into " + folder + "; chmod 700 it"));
      findings.add(room(folder));
    } else {
      findings.add(
          Finding.warn(FOLDER, folder + " is not there; the first start of a server makes it"));
    }
    findings.add(keys());
    return findings;
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
    return isOwnersAlone(file)
        ? Finding.ok(KEYS, file + ", for its owner alone")
        : Finding.fail(
            KEYS,
            "others may read "
                + file
                + ", and so act for any account; chmod 600 it, and rotate twice");
  }

  private static boolean isOwnersAlone(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
