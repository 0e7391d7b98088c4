package dev.aviary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void atMost_exactly_isMet() {
    assertThat(Verdict.atMost("x", 4, 4, "×").met()).isTrue();
  }

  @Test
  void atMost_more_isMissed() {
    assertThat(Verdict.atMost("x", 4.01, 4, "×").met()).isFalse();
  }

  @Test
  void atLeast_less_isMissedByItsPart() {
    Verdict verdict = Verdict.atLeast("x", 0.25, 0.5, "×");
    assertThat(verdict.met()).isFalse();
    assertThat(verdict.distance()).isEqualTo(2);
  }

  @Test
  void atLeast_more_isMet() {
    assertThat(Verdict.atLeast("x", 0.75, 0.5, "×").met()).isTrue();
  }

  @Test
  void texts_haveUnitsAndNoMoreDigitsThanCount() {
    Verdict verdict = Verdict.atMost("x", 1234.5, 1.5, " ms");
    assertThat(verdict.measuredText()).isEqualTo("1,235 ms");
    assertThat(verdict.targetText()).isEqualTo("≤ 1.5 ms");
  }

  @Test
  void texts_ofHundred_keepItsZeros() {
    assertThat(Verdict.atMost("x", 10, 300, "").targetText()).isEqualTo("≤ 300");
    assertThat(Verdict.atMost("x", 10, 300, "").measuredText()).isEqualTo("10");
  }
}
