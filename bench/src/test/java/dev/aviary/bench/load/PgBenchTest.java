package dev.aviary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Cpu;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgBenchTest {

  private static final Latency LATENCY = new Latency(1, 2, 3);

  @Test
  void parse_progress_isKeptWithWhatWasUsed() {
    List<PgBench.Progress> progress = new ArrayList<>();
    Cpu used = new Cpu(0, 70);
    PgBench.parse(
        "progress: 2.0 s, 9086.9 tps, lat 1.101 ms stddev 1.606, 0 failed", () -> used, progress);
    PgBench.parse("tps = 9000 (without initial connection time)", () -> used, progress);
    assertThat(progress).containsExactly(new PgBench.Progress(2, 9_086.9, used));
  }

  @Test
  void parse_failedStatements_isRefused() {
    assertThatThrownBy(
            () ->
                PgBench.parse(
                    "progress: 2.0 s, 90.0 tps, lat 1.1 ms stddev 1.6, 3 failed",
                    () -> new Cpu(0, 0),
                    new ArrayList<>()))
        .isInstanceOf(BenchException.class);
  }

  @Test
  void load_isWhatHappenedAfterTheFirstLine() {
    List<PgBench.Progress> progress =
        List.of(
            new PgBench.Progress(1, 7, new Cpu(5, 1_000)),
            new PgBench.Progress(2, 100, new Cpu(6, 1_010)),
            new PgBench.Progress(4, 200, new Cpu(7, 1_100)));
    assertThat(PgBench.load(progress, LATENCY))
        .isEqualTo(new Load(500 / 3.0, LATENCY, new Cpu(0, 0.2)));
  }
}
