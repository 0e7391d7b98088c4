package dev.aviary.bootstrap.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.bootstrap.Commands;
import dev.aviary.bootstrap.StartupException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutOffTest {

  private static final String HOW = "say it again to go on";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void check_toldToEnd_endsTheWorkAndNotTheProcess() throws Exception {
    try (CutOff cutOff = CutOff.begin()) {
      assertThatCode(() -> cutOff.check(HOW)).doesNotThrowAnyException();

      String self = Long.toString(ProcessHandle.current().pid());
      Commands.run(List.of("kill", "-TERM", self));

      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!cutOff.isAsked()) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(10);
      }
      assertThatThrownBy(() -> cutOff.check(HOW))
          .isInstanceOf(StartupException.class)
          .hasMessage("cut off; " + HOW);
    }
  }
}
