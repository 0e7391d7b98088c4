package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.CommandProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The packaged program with an argument: no server, one line. */
class RotateKeysIT {

  private static final Path FOLDER = ServerProcess.folder("rotation");
  private static final Pattern KEY_ID = Pattern.compile("\"kid\":\"([^\"]+)\"");

  @Test
  void rotateKeys_fileThatIsConfigured_saysWhatSignsWhatIsNextAndWhatMayGo() throws Exception {
    Path file = FOLDER.resolve("shared.json");
    Map<String, String> environment = Map.of("AVIARY_SESSION_KEYS_FILE", file.toString());

    Ended made = run(environment, "rotate-keys");
    List<String> before = ids(file);
    Ended rotated = run(environment, "rotate-keys");

    assertThat(made.output()).isEqualTo(line(file + ": made;", before.get(0), before.get(1), ""));
    List<String> after = ids(file);
    assertThat(after).hasSize(3).startsWith(before.get(1)).endsWith(before.get(0));
    assertThat(rotated.output())
        .isEqualTo(
            line(
                file + ":",
                after.get(0),
                after.get(1),
                "; " + after.get(2) + " only verifies, until the next rotation"));
    assertThat(run(environment, "rotate-keys").output())
        .contains("; " + after.get(2) + " is dropped: ");
    assertThat(List.of(made.code(), rotated.code())).containsOnly(0);
  }

  @Test
  void rotateKeys_nothingConfigured_rotatesTheDataFoldersAndTokensLiveOn() throws Exception {
    Path folder = ServerProcess.folder("rotated");
    String session;
    try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
      session = server.client().signUp("ada");
    }
    Path file = folder.resolve("data/session-keys.json");
    List<String> before = ids(file);

    Ended rotated =
        run(Map.of("AVIARY_DATA_DIR", folder.resolve("data").toString()), "rotate-keys");

    assertThat(rotated.code()).isZero();
    assertThat(ids(file)).startsWith(before.get(1)).endsWith(before.get(0));
    try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
      assertThat(server.client().idOf("ada", session)).isPositive();
    }
  }

  @Test
  void rotateKeys_fileThatIsNone_isRefusedInOneLine() throws Exception {
    Path file = Files.writeString(FOLDER.resolve("none"), "top secret");

    Ended refused = run(Map.of("AVIARY_SESSION_KEYS_FILE", file.toString()), "rotate-keys");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors())
        .startsWith("aviary: AVIARY_SESSION_KEYS_FILE")
        .doesNotContain("top secret")
        .hasLineCount(1);
    assertThat(file).hasContent("top secret");
  }

  @Test
  void rotateKeys_withAnArgument_isRefusedInOneLine() {
    Ended refused = run(Map.of(), "rotate-keys", "now");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output()).isEmpty();
    assertThat(refused.errors())
        .isEqualTo("aviary: argument 2 is not understood; see aviary rotate-keys --help\n");
  }

  @Test
  void rotateKeys_inAnotherFolder_isRefusedAndMakesNothing() throws Exception {
    Path folder = ServerProcess.folder("elsewhere").resolve("data");

    Ended refused = run(Map.of("AVIARY_DATA_DIR", folder.toString()), "rotate-keys");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors())
        .isEqualTo(
            "aviary: %s is not there; rotate the keys with the AVIARY_DATA_DIR or AVIARY_SESSION_KEYS_FILE of the server\n"
                .formatted(folder.resolve("session-keys.json")));
    assertThat(folder).doesNotExist();
  }

  private static String line(String file, String signing, String next, String leaving) {
    return "aviary: %s %s signs for servers that start from now on; %s is next%s\n"
        .formatted(file, signing, next, leaving);
  }

  private static List<String> ids(Path file) throws IOException {
    return KEY_ID.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
  }

  private static Ended run(Map<String, String> environment, String... arguments) {
    return new CommandProcess(FOLDER, environment).run(arguments);
  }
}
