package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long BEGIN = 1_000;

  private final Pace pace = new Pace(BEGIN);

  @Test
  void end_aByteNowAndThen_isHalfAMinuteAfterTheBegin() {
    assertThat(pace.end(0) - BEGIN).isEqualTo(Duration.ofSeconds(30).toNanos());
    assertThat(pace.end(60) - BEGIN).isLessThan(Duration.ofSeconds(31).toNanos());
  }

  @Test
  void end_manyBytes_isLaterByASecondForEach16KiB() {
    assertThat(pace.end(10L * Pace.LEAST_BYTES_PER_SECOND) - BEGIN)
        .isEqualTo(Duration.ofSeconds(40).toNanos());
  }
}
