package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  private static final Parameters NOTHING_SENT = sent(Map.of(), Map.of());

  @Test
  void text_inBodyAndQuery_isTheBodys() {
    assertThat(sent(Map.of("a", "body"), Map.of("a", "query")).text("a")).isEqualTo("body");
  }

  @Test
  void text_inQueryAlone_isTheQuerys() {
    assertThat(sent(Map.of("b", "body"), Map.of("a", "query")).text("a")).isEqualTo("query");
  }

  @Test
  void text_blanksAround_areKept() {
    assertThat(inBody("a", " x ").text("a")).isEqualTo(" x ");
  }

  @Test
  void text_absent_isEmpty() {
    assertThat(NOTHING_SENT.text("a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "42, 42",
    "007, 7",
    "' 42 ', 42",
    "999999999999999999, 999999999999999999",
    "00000000000000000000000042, 42"
  })
  void positive_wholeNumberAboveZero_isThatNumber(String text, long expected) {
    assertThat(inBody("a", text).positive("a")).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854775807", "9223372036854775808", "99999999999999999999999999999999"})
  void positive_tooLargeForAnyId_isTheLargestThereCouldBe(String text) {
    assertThat(inBody("a", text).positive("a")).contains(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "0", "000", "-1", "+1", "1.0", "1e3", "0x1F", "abc", "12a", "1 2", "٣", "null"
      })
  void positive_zeroOrBelowOrNoWholeNumber_isEmpty(String text) {
    assertThat(inBody("a", text).positive("a")).isEmpty();
  }

  @Test
  void positive_absent_isEmpty() {
    assertThat(NOTHING_SENT.positive("a")).isEmpty();
  }

  @Test
  void positive_inQueryAlone_isTheQuerys() {
    assertThat(sent(Map.of(), Map.of("a", "42")).positive("a")).contains(42L);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "99, 99", "100, 100", "101, 100", "99999999999999999999, 100"})
  void pageSize_aboveZero_isTakenUpTo100(String text, int expected) {
    assertThat(inBody("page_size", text).pageSize(20)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "many"})
  void pageSize_zeroOrBelowOrNoNumber_isTheDefault(String text) {
    assertThat(inBody("page_size", text).pageSize(20)).isEqualTo(20);
  }

  @Test
  void pageSize_absent_isTheDefault() {
    assertThat(NOTHING_SENT.pageSize(50)).isEqualTo(50);
  }

  private static Parameters inBody(String name, String value) {
    return sent(Map.of(name, value), Map.of());
  }

  private static Parameters sent(Map<String, String> body, Map<String, String> query) {
    return new Parameters(body::get, query::get, name -> Optional.empty());
  }
}
