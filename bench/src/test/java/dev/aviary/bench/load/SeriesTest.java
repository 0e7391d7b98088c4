package dev.aviary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bench.system.Cpu;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static Series ofRates(double... rates) {
    return new Series(
        Arrays.stream(rates)
            .mapToObj(rate -> new Load(rate, new Latency(1, 2, 3), new Cpu(1 / rate, 1)))
            .toList());
  }

  @Test
  void figure_threeRounds_isTheMiddleOneBetweenTheEnds() {
    assertThat(ofRates(30, 10, 20).figure(Load::rate)).isEqualTo(new Series.Figure(20, 10, 30));
  }

  @Test
  void figure_twoRounds_isTheLowerOne() {
    assertThat(ofRates(30, 10).rate()).isEqualTo(10);
  }

  @Test
  void cpu_isOfServerAndDatabase() {
    assertThat(ofRates(4).cpu()).isEqualTo(1.25);
  }
}
