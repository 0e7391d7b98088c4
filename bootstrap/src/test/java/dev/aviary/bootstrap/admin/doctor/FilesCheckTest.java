package dev.aviary.bootstrap.admin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.security.SigningKeys;
import dev.aviary.bootstrap.AviaryConfig;
import dev.aviary.bootstrap.AviaryConfigTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesCheckTest {

  @TempDir Path folder;

  /** A group that reads is how Kubernetes hands files to a server. */
  @ParameterizedTest
  @CsvSource({
    "rw-------, OK",
    "r--r-----, WARN",
    "rw-rw----, WARN",
    "rw-r--r--, FAIL",
    "rw-----w-, FAIL"
  })
  void findings_keys_mayBeReadByTheirGroup(String rights, Finding.Level level) throws IOException {
    Path file = folder.resolve("session-keys.json");
    SigningKeys.readOrCreate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

    assertThat(about("signing keys", folder).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"rwx------, OK", "rwxrwx---, OK", "rwxrwxrwx, WARN"})
  void findings_dataFolder_mayBeOfAGroup(String rights, Finding.Level level) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));

    assertThat(about("data folder", folder).level()).isEqualTo(level);
  }

  @Test
  void findings_dataFolderThatIsNotThere_isLeftSo() throws IOException {
    Finding finding = about("data folder", folder.resolve("a/b"));

    assertThat(finding.level()).isEqualTo(Finding.Level.WARN);
    assertThat(finding.text()).contains("the first start of a server makes it");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void findings_dataFolderThatCannotBeMade_fails() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(about("data folder", file).line()).startsWith("fail").contains("is no folder");
    assertThat(about("data folder", file.resolve("in-it")).line())
        .startsWith("fail")
        .contains("cannot be made in " + file);
    assertThat(about("data folder", Path.of("/proc/aviary")).line())
        .startsWith("fail")
        .contains("cannot be made in /proc");
  }

  @Test
  void findings_keysThatCannotBeRead_areToldInWords() throws IOException {
    Path file = Files.createDirectory(folder.resolve("session-keys.json"));

    assertThat(about("signing keys", folder).text())
        .startsWith("the signing keys: " + file)
        .doesNotContain("java.", "AVIARY_SESSION_KEYS_FILE");
  }

  private static Finding about(String what, Path folder) {
    AviaryConfig config = AviaryConfigTest.read(Map.of("AVIARY_DATA_DIR", folder.toString()));
    List<Finding> findings = new FilesCheck(config).findings();
    return findings.stream().filter(it -> it.about().equals(what)).findFirst().orElseThrow();
  }
}
