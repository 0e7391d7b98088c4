package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1",
    "PT0.000000001S, 1",
    "PT1S, 1",
    "PT1.000000001S, 2",
    "PT59.5S, 60",
    "PT20M, 1200"
  })
  void seconds_anyWait_isRoundedUpToWholeOnes(Duration wait, long seconds) {
    assertThat(CallErrors.seconds(wait)).isEqualTo(seconds);
  }
}
