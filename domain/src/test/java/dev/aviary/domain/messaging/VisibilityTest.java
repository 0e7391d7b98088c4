package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {

  @ParameterizedTest
  @CsvSource({
    "false, false, false",
    "true,  false, true",
    "false, true,  true",
    "true,  true,  true"
  })
  void and_flagsOfOneSide_hideWhenEitherHides(boolean one, boolean other, boolean expected) {
    assertThat(new Visibility(one, false).and(new Visibility(other, false)))
        .isEqualTo(new Visibility(expected, false));
    assertThat(new Visibility(false, one).and(new Visibility(false, other)))
        .isEqualTo(new Visibility(false, expected));
  }
}
