package dev.aviary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bench.load.Latency;
import dev.aviary.bench.load.Load;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.system.Cpu;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static Series series(double rate, double server, double database) {
    return new Series(
        List.of(new Load(rate, new Latency(1.5, 12, 120), new Cpu(server, database))));
  }

  private static String lastLine(String table) {
    return table.lines().toList().getLast();
  }

  @Test
  void cases_withFloor_compareWithIt() {
    Measured measured =
        new Measured("reading", series(2_000, 0.25, 0.125), Optional.of(series(9_000, 0, 0.125)));
    assertThat(lastLine(Markdown.cases(List.of(measured))))
        .isEqualTo(
            "| reading | 2,000 (2,000–2,000) | 1.50 / 12.0 / 120 | 0.375 (0.375–0.375) | 0.125"
                + " | 9,000 (9,000–9,000) | 1.50 / 12.0 / 120 | 0.125 (0.125–0.125) | 3.00× |");
  }

  @Test
  void cases_withoutFloor_haveAsManyCells() {
    String table =
        Markdown.cases(List.of(new Measured("reading", series(5, 1, 1), Optional.empty())));
    assertThat(table.lines().map(line -> line.chars().filter(it -> it == '|').count()).distinct())
        .hasSize(1);
  }

  @Test
  void targets_missed_standOut() {
    assertThat(lastLine(Markdown.targets(List.of(Verdict.atMost("start", 2, 1.5, " s")))))
        .isEqualTo("| start | ≤ 1.5 s | 2 s | **missed** |");
  }

  @Test
  void number_hasThreeDigitsThatCount() {
    assertThat(List.of(0.0251, 0.9994, 0.9995, 9.99, 9.996, 99.9, 99.96, 12_345.6))
        .extracting(Markdown::number)
        .containsExactly("0.025", "0.999", "1.00", "9.99", "10.0", "99.9", "100", "12,346");
  }
}
