package dev.aviary.bootstrap.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is understood, before anything is started. */
class CommandsTest {

  static Stream<CommandLine> all() {
    CommandLine root = Commands.all();
    CommandLine admin = Objects.requireNonNull(root.getSubcommands().get("admin"));
    return Stream.concat(
        Stream.of(root),
        Stream.concat(
            root.getSubcommands().values().stream(), admin.getSubcommands().values().stream()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void help_everyCommand_saysWhatItDoes(CommandLine command) {
    StringWriter text = new StringWriter();
    command.setOut(new PrintWriter(text));

    assertThat(command.execute("--help")).isZero();

    assertThat(text.toString()).startsWith("Usage: aviary").contains("--help");
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help",
        "",
        "admin",
        "admin nonsense",
        "admin create-account",
        "admin create-account ada --email=a@b.example",
        "admin end-sessions",
        "admin end-sessions ada ben",
        "admin erase-account",
        "admin erase-account ada --continue",
        "admin reset-password ada --password=hunter2hunter2",
        "admin reset-password ada -phunter2hunter2",
        "admin reset-password ada hunter2hunter2",
        "admin reset-password ada ben hunter2hunter2",
        "admin reset-password ada -- --hunter2hunter2",
        "admin reset-password ada --help=hunter2hunter2",
        "admin erase-account ada --yes=hunter2hunter2",
        "admin create-account ada --email --first-name=hunter2hunter2",
        "admin hunter2hunter2",
        "hunter2hunter2"
      })
  void execute_whatNobodyUnderstands_isWrongUsageInOneLine(String arguments) {
    assertThat(misused(arguments.split(" ")))
        .startsWith("aviary: ")
        .contains("; see aviary")
        .doesNotContain("hunter2")
        .hasLineCount(1);
  }

  @Test
  void execute_optionOrArgumentNobodyKnows_isToldByNameOrNumber() {
    assertThat(misused("admin", "reset-password", "ada", "--password=secret"))
        .isEqualTo("aviary: unknown option --password; see aviary admin reset-password --help\n");
    assertThat(misused("admin", "reset-password", "ada", "secret"))
        .isEqualTo(
            "aviary: argument 4 is not understood; see aviary admin reset-password --help\n");
  }

  @Test
  void execute_almostACommand_isToldWhichWasMeant() {
    assertThat(misused("admin", "end-session", "ada")).contains("did you mean", "end-sessions");
  }

  /** What is printed on standard error. */
  private static String misused(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      assertThat(Commands.run(arguments)).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    return errors.toString(StandardCharsets.UTF_8);
  }
}
