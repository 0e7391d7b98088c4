package dev.aviary.bootstrap.admin.doctor;

import dev.aviary.bootstrap.AviaryConfig;
import dev.aviary.bootstrap.ConfigReader;
import dev.aviary.bootstrap.StartupException;
import dev.aviary.bootstrap.embedded.DatabaseAccess;
import dev.aviary.bootstrap.embedded.EmbeddedLifecycle;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through everything, whatever it finds; only a wrong configuration ends it early. */
public final class Doctor {

  private static final String CONFIGURATION = "configuration";
  private static final int JAVA = 25;

  private final Consumer<Finding> findings;

  public Doctor(Consumer<Finding> findings) {
    this.findings = findings;
  }

  public void examine() {
    java();
    SmallRyeConfig all;
    try {
      all = ConfigReader.read();
    } catch (StartupException e) {
      findings.accept(Finding.fail(CONFIGURATION, String.valueOf(e.getMessage())));
      return;
    }
    AviaryConfig config = all.getConfigMapping(AviaryConfig.class);
    findings.accept(Finding.ok(CONFIGURATION, "every value is one that its key takes"));
    new SettingsCheck(config, all).findings().forEach(findings);
    new FilesCheck(config).findings().forEach(findings);
    database(config);
    findings.accept(new StorageCheck(config).finding());
    new PortsCheck(all).findings().forEach(findings);
  }

  private void java() {
    int version = Runtime.version().feature();
    String text = "Java " + Runtime.version();
    findings.accept(
        version >= JAVA
            ? Finding.ok("java", text)
            : Finding.fail("java", text + "; " + JAVA + " or newer is needed"));
  }

  /** The embedded one is started for this where no server runs. */
  private void database(AviaryConfig config) {
    EmbeddedLifecycle embedded = new EmbeddedLifecycle();
    try {
      Optional<DatabaseAccess> external = ConfigReader.externalDatabase();
      Path folder = config.dataDir();
      if (external.isEmpty() && Files.notExists(folder.resolve("postgres"))) {
        findings.accept(
            Finding.warn(
                DatabaseCheck.ABOUT,
                folder + " holds none; the first start of a server makes one there"));
        return;
      }
      DatabaseAccess access = external.orElseGet(() -> embedded.startOrJoin(folder));
      List<Finding> found = new DatabaseCheck(access).findings();
      found.forEach(findings);
    } catch (StartupException e) {
      findings.accept(Finding.fail(DatabaseCheck.ABOUT, String.valueOf(e.getMessage())));
    } finally {
      embedded.serverStopped();
    }
  }
}
