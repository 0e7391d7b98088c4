package dev.aviary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.bench.system.BenchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final Expected EXPECTED = Expected.rows("\"id\":", 1);

  @Test
  void parse_metrics_countsAnswersOfEachCode() {
    String metrics =
        """
        # TYPE aviary_answers_seconds histogram
        aviary_answers_seconds_bucket{code="200",dialect="mobile",operation="login",le="0.005"} 7.0
        aviary_answers_seconds_count{code="200",dialect="mobile",operation="login"} 2.0E6
        aviary_answers_seconds_count{code="200",dialect="mobile",operation="profile"} 1.0E7
        aviary_answers_seconds_count{code="401",dialect="mobile",operation="profile"} 3.0
        jvm_threads_live_threads 20.0
        """;
    assertThat(Answers.parse(metrics).byCode()).isEqualTo(Map.of("200", 12_000_000L, "401", 3L));
  }

  @Test
  void since_sameCount_isLeftOut() {
    Answers before = new Answers(Map.of("200", 5L, "401", 3L));
    Answers after = new Answers(Map.of("200", 9L, "401", 3L));
    assertThat(after.since(before).byCode()).isEqualTo(Map.of("200", 4L));
  }

  @Test
  void mustBe_oneOtherAConnection_passes() {
    assertThatCode(() -> new Answers(Map.of("200", 4L, "400", 2L)).mustBe(EXPECTED, 2))
        .doesNotThrowAnyException();
  }

  @Test
  void mustBe_moreOthersThanConnections_isRefused() {
    assertThatThrownBy(
            () -> new Answers(Map.of("200", 4L, "400", 2L, "500", 1L)).mustBe(EXPECTED, 2))
        .isInstanceOf(BenchException.class);
  }

  @Test
  void mustBe_noneAsExpected_isRefused() {
    assertThatThrownBy(() -> new Answers(Map.of("400", 1L)).mustBe(EXPECTED, 2))
        .isInstanceOf(BenchException.class);
  }
}
