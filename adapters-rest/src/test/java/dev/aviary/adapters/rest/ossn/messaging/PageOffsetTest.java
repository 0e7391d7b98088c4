package dev.aviary.adapters.rest.ossn.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.transport.Parameters;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageOffsetTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "007, 7"})
  void of_positiveWholeNumber_isThatPageAndShownAsSent(String sent, long number) {
    assertThat(of(sent)).isEqualTo(new PageOffset(number, sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "two"})
  void of_anythingElse_isTheNewestPageAndShownAsFalse(String sent) {
    assertThat(of(sent)).isEqualTo(new PageOffset(1, false));
  }

  private static PageOffset of(String sent) {
    return PageOffset.of(new Parameters(name -> sent, name -> null, name -> Optional.empty()));
  }
}
