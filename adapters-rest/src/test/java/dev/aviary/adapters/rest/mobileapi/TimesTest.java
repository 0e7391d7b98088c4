package dev.aviary.adapters.rest.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private static final Instant AFTERNOON = Instant.parse("2020-11-21T15:11:59Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-11-21T15:11:59Z | UTC | 21 Nov, 2020 15:11",
        "2020-11-21T15:11:59Z | Asia/Tokyo | 22 Nov, 2020 00:11",
        "2020-11-21T15:11:59Z | America/New_York | 21 Nov, 2020 10:11",
        "2020-07-21T15:11:59Z | America/New_York | 21 Jul, 2020 11:11",
        "2021-03-05T09:03:00Z | UTC | 05 Mar, 2021 09:03",
        "2019-12-31T23:30:00Z | Europe/Berlin | 01 Jan, 2020 00:30"
      })
  void message_anyZone_isWrittenInThatZone(Instant time, ZoneId zone, String expected) {
    assertThat(Times.message(time, zone)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, Jan", "2, Feb", "3, Mar", "4, Apr", "5, May", "6, Jun", "7, Jul", "8, Aug", "9, Sep",
    "10, Oct", "11, Nov", "12, Dec"
  })
  void messageAndMonth_anyMonth_isThreeEnglishLetters(int number, String name) {
    Instant noon = LocalDate.of(2020, number, 1).atTime(12, 0).toInstant(ZoneOffset.UTC);

    assertThat(Times.message(noon, ZoneOffset.UTC)).isEqualTo("01 " + name + ", 2020 12:00");
    assertThat(Times.month(noon, ZoneOffset.UTC)).isEqualTo(name + " 2020");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-06-21T14:06:59Z | UTC | 21 Jun, 21 02:06 PM",
        "2021-06-21T00:00:00Z | UTC | 21 Jun, 21 12:00 AM",
        "2021-06-21T12:30:00Z | UTC | 21 Jun, 21 12:30 PM",
        "2021-06-21T20:06:00Z | Asia/Tokyo | 22 Jun, 21 05:06 AM"
      })
  void lastActive_anyZone_isWrittenInThatZone(Instant time, ZoneId zone, String expected) {
    assertThat(Times.lastActive(time, zone)).isEqualTo(expected);
  }

  @Test
  void month_zoneThatIsInTheNextYear_isThatYearsJanuary() {
    Instant newYearsEve = Instant.parse("2019-12-31T23:30:00Z");

    assertThat(Times.month(newYearsEve, ZoneId.of("Europe/Berlin"))).isEqualTo("Jan 2020");
    assertThat(Times.month(newYearsEve, ZoneOffset.UTC)).isEqualTo("Dec 2019");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, Just now",
    "PT0.999S, Just now",
    "PT1S, 1 second ago",
    "PT1.999S, 1 second ago",
    "PT2S, 2 seconds ago",
    "PT59.999S, 59 seconds ago",
    "PT1M, 1 minute ago",
    "PT1M59S, 1 minute ago",
    "PT2M, 2 minutes ago",
    "PT17M, 17 minutes ago",
    "PT59M59S, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT2H, 2 hours ago",
    "PT23H59M59S, 23 hours ago",
    "P1D, 1 day ago",
    "P2D, 2 days ago",
    "P29DT23H59M59S, 29 days ago",
    "P30D, 1 month ago",
    "P59DT23H59M59S, 1 month ago",
    "P60D, 2 months ago",
    "P364DT23H59M59S, 12 months ago",
    "P365D, 1 year ago",
    "P729DT23H59M59S, 1 year ago",
    "P730D, 2 years ago"
  })
  void ago_past_isTheLargestWholeUnitRoundedDown(Duration passed, String expected) {
    assertThat(Times.ago(AFTERNOON.minus(passed), AFTERNOON)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PT0.001S", "PT1S", "PT2H", "P800D"})
  void ago_stillToCome_isJustNow(Duration ahead) {
    assertThat(Times.ago(AFTERNOON.plus(ahead), AFTERNOON)).isEqualTo("Just now");
  }
}
