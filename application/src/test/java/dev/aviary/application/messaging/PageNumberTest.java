package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumberTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0",
    "1, 10, 0",
    "1, 25, 0",
    "2, 11, 10",
    "2, 25, 10",
    "3, 25, 20",
    "3, 30, 20"
  })
  void skip_pageThatHasEntries_isWhatLiesBeforeIt(long number, int total, int expected) {
    assertThat(PageNumber.skip(number, 10, total)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "2, 10", "3, 20", "4, 25", "9223372036854775807, 25"})
  void skip_pageBeyondTheLast_isNone(long number, int total) {
    assertThat(PageNumber.skip(number, 10, total)).isEmpty();
  }

  @Test
  void skip_lastPageOfTheMostThatThereCanBe_isCounted() {
    assertThat(PageNumber.skip(Integer.MAX_VALUE, 1, Integer.MAX_VALUE))
        .contains(Integer.MAX_VALUE - 1);
  }
}
