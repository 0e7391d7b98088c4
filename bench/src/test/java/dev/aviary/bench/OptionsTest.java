package dev.aviary.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.bench.system.BenchException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void parse_nothing_isTheWholeRun() {
    Options options = Options.parse();
    assertThat(options.isWhole()).isTrue();
    assertThat(options.chooses("send")).isTrue();
  }

  @Test
  void parse_cases_choosesByTheBeginningOfNames() {
    Options options = Options.parse("--cases", "send,get_chats");
    assertThat(options.chooses("send_crowded")).isTrue();
    assertThat(options.chooses("get_messages")).isFalse();
    assertThat(options.isWhole()).isFalse();
  }

  @Test
  void parse_fewerRounds_isNotTheWholeRun() {
    assertThat(Options.parse("--rounds", "2").isWhole()).isFalse();
    assertThat(Options.parse("--rounds", "5").isWhole()).isTrue();
  }

  @Test
  void parse_server_isStartedFromItsFolder() {
    assertThat(Options.parse("--server", "other").serverCommand())
        .endsWith("-jar", Path.of("other", "quarkus-run.jar").toString());
  }

  @Test
  void parse_serverCommand_isTakenWordByWord() {
    assertThat(Options.parse("--server-command", "run  it").serverCommand())
        .containsExactly("run", "it");
  }

  @Test
  void parse_unknownOption_isRefused() {
    assertThatThrownBy(() -> Options.parse("--what", "1"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("--what");
  }

  @Test
  void parse_noNumber_isRefused() {
    assertThatThrownBy(() -> Options.parse("--rounds", "many"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("--rounds");
  }

  @Test
  void parse_noValue_isRefused() {
    assertThatThrownBy(() -> Options.parse("--rounds"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("--rounds");
  }
}
