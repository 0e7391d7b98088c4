package dev.aviary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.bench.system.BenchException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrkTest {

  @Test
  void parse_result_isTold() {
    var told = Wrk.Told.parse("Running\nRESULT 1200 3000000 1 2500 9000 12500 7 2\nFIRST x\n");
    assertThat(told).isEqualTo(new Wrk.Told(1_200, 3, 1, new Latency(2.5, 9, 12.5), 7, 2));
  }

  @Test
  void parse_noResult_isRefused() {
    assertThatThrownBy(() -> Wrk.Told.parse("unable to connect"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("unable to connect");
  }

  @Test
  void script_requests_areLuaText() {
    Traffic traffic =
        new Traffic(List.of(List.of("GET /a\\b?c=\"d\"\r\n")), Expected.rows("\"id\":", 3));
    assertThat(WrkScript.of(traffic, true))
        .contains("\"GET /a\\\\b?c=\\\"d\\\"\\r\\n\",\n")
        .contains("leastRows = 3\n")
        .contains("function response(");
  }

  @Test
  void script_notChecking_readsNoAnswers() {
    Traffic traffic = new Traffic(List.of(List.of("x")), Expected.rows("y", 1));
    assertThat(WrkScript.of(traffic, false)).doesNotContain("function response(");
  }

  @Test
  void post_textBeyondAscii_saysItsLengthInBytes() {
    assertThat(Traffic.post("/p", Map.of("m", "塔")))
        .startsWith("POST /p HTTP/1.1\r\n")
        .contains("\r\nContent-Length: 11\r\n")
        .endsWith("\r\n\r\nm=%E5%A1%94");
  }
}
