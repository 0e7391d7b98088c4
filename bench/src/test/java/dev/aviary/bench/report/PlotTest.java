package dev.aviary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlotTest {

  private static final List<Verdict> VERDICTS =
      List.of(Verdict.atMost("`met` & <well>", 1, 4, "×"), Verdict.atLeast("missed", 1, 4, "×"));

  private static Document parsed() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Plot.svg(VERDICTS).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void svg_hasABarForEach_besideTheGround() throws Exception {
    assertThat(parsed().getElementsByTagName("rect").getLength()).isEqualTo(1 + VERDICTS.size());
  }

  @Test
  void svg_namesAreText() throws Exception {
    assertThat(parsed().getDocumentElement().getTextContent()).contains("met & <well>", "≥ 4×");
  }

  @Test
  void x_isLogarithmic() {
    assertThat(Plot.x(2) - Plot.x(1)).isEqualTo(Plot.x(1) - Plot.x(0.5));
  }

  @Test
  void x_beyondTheScale_isItsEnd() {
    assertThat(Plot.x(1_000)).isEqualTo(Plot.x(10));
    assertThat(Plot.x(0.001)).isEqualTo(Plot.x(0.1));
  }
}
