package dev.aviary.bootstrap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectorTest {

  @Test
  void in_aQuery_areTheMetricsWithTheirConditions() {
    assertThat(
            Selector.in(
                "histogram_quantile(0.99, sum by (job, le) (rate(a_bucket{job=~\"$job\",part=\"x\",op!~\"y|z\"}[5m]))) / b > 1"))
        .containsExactly(
            new Selector("a_bucket", Set.of("part", "op"), Map.of("part", "x")),
            new Selector("b", Set.of(), Map.of()));
  }

  @Test
  void has_nameLabelOrValueThatIsNotExported_isNot() {
    var exported = new Exported("# TYPE a counter\na_total{reason=\"fault\",} 0.0\nb 1.0\n");

    assertThat(Selector.in("rate(a_total{reason=\"fault\"}[5m]) + b")).allMatch(exported::has);
    assertThat(Selector.in("c")).noneMatch(exported::has);
    assertThat(Selector.in("a_total{why=~\".*\"}")).noneMatch(exported::has);
    assertThat(Selector.in("a_total{reason=\"fault2\"}")).noneMatch(exported::has);
  }
}
