package dev.aviary.bootstrap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {

  private static final Path DOCUMENT = Path.of("../docs/operating.md");
  private static final String BEGIN = "<!-- configuration: begin -->\n\n";
  private static final String END = "\n<!-- configuration: end -->";

  /** {@code make reference} writes it. */
  @Test
  void document_hasTheReferenceThatTheCodeGives() throws IOException {
    String reference = ConfigReference.text();
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);

    if (Boolean.getBoolean("aviary.reference.write")) {
      Files.writeString(
          DOCUMENT, document.substring(0, begin) + reference + document.substring(end));
    } else {
      assertThat(document.substring(begin, end))
          .as("docs/operating.md is behind the code; `make reference` writes it")
          .isEqualTo(reference);
    }
  }

  @Test
  void reference_hasAKeyOfEveryDepthWithAllThatIsToKnow() {
    assertThat(ConfigReference.text())
        .contains(
            "| `AVIARY_DATA_DIR` | `data` | a path | The folder of ",
            "| `AVIARY_THROTTLE_SEND_BY_ACCOUNT` | `120/PT1M` | off, or a number and ",
            "| `AVIARY_S3_BUCKET` | none | a name of 1 to 100 characters | The bucket, ",
            "| `QUARKUS_MANAGEMENT_PORT` | `9000` | ");
  }

  @Test
  void alerts_eachOfThem_isExplained() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(Watching.alerts())
        .isNotEmpty()
        .allMatch(it -> document.contains("### " + it + "\n"));
  }

  /** What is measured once may be of a server that has just started. */
  @Test
  void alerts_eachOfThem_waitForMoreThanOneMeasurement() throws IOException {
    assertThat(Watching.hastyAlerts()).isEmpty();
  }

  /** A key that is documented nowhere but in a text is a key that may not exist. */
  @Test
  void documents_nameNoKeyThatThereIsNot() throws IOException {
    var name = Pattern.compile("(?<!_)AVIARY_[A-Z0-9_]*[A-Z0-9]");
    String reference = ConfigReference.text();
    try (var files = Files.walk(Path.of("../docs"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
        assertThat(name.matcher(Files.readString(file)).results().map(it -> it.group()))
            .as(file.toString())
            .allMatch(reference::contains);
      }
    }
  }
}
