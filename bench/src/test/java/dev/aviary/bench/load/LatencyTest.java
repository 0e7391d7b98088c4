package dev.aviary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void ofMicros_thousand_areTheNearestRanks() {
    long[] micros = LongStream.rangeClosed(1, 1_000).map(it -> 1_001 - it).toArray();
    assertThat(Latency.ofMicros(micros)).isEqualTo(new Latency(0.5, 0.99, 0.999));
  }

  @Test
  void ofMicros_one_isAllOfThem() {
    assertThat(Latency.ofMicros(new long[] {2_500})).isEqualTo(new Latency(2.5, 2.5, 2.5));
  }

  @Test
  void ofMicros_none_isRefused() {
    assertThatThrownBy(() -> Latency.ofMicros(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
