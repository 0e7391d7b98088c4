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

  /** Where clocks are set, days are added or left out, and years end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Set forward: 02:00 to 02:59 are not there.
        "2026-03-29T00:59:59Z | Europe/Berlin | 29 Mar, 2026 01:59 | 29 Mar, 26 01:59 AM | Mar 2026",
        "2026-03-29T01:00:00Z | Europe/Berlin | 29 Mar, 2026 03:00 | 29 Mar, 26 03:00 AM | Mar 2026",
        "2026-03-08T07:00:00Z | America/New_York | 08 Mar, 2026 03:00 | 08 Mar, 26 03:00 AM | Mar 2026",
        // Set back: 02:00 to 02:59 are there twice, and read the same.
        "2026-10-25T00:30:00Z | Europe/Berlin | 25 Oct, 2026 02:30 | 25 Oct, 26 02:30 AM | Oct 2026",
        "2026-10-25T01:30:00Z | Europe/Berlin | 25 Oct, 2026 02:30 | 25 Oct, 26 02:30 AM | Oct 2026",
        "2026-10-25T02:00:00Z | Europe/Berlin | 25 Oct, 2026 03:00 | 25 Oct, 26 03:00 AM | Oct 2026",
        // By half an hour.
        "2026-04-04T14:59:59Z | Australia/Lord_Howe | 05 Apr, 2026 01:59 | 05 Apr, 26 01:59 AM | Apr 2026",
        "2026-04-04T15:00:00Z | Australia/Lord_Howe | 05 Apr, 2026 01:30 | 05 Apr, 26 01:30 AM | Apr 2026",
        // A day that was left out.
        "2011-12-30T09:59:59Z | Pacific/Apia | 29 Dec, 2011 23:59 | 29 Dec, 11 11:59 PM | Dec 2011",
        "2011-12-30T10:00:00Z | Pacific/Apia | 31 Dec, 2011 00:00 | 31 Dec, 11 12:00 AM | Dec 2011",
        // 29 February, where there is one.
        "2028-02-28T23:59:59Z | UTC | 28 Feb, 2028 23:59 | 28 Feb, 28 11:59 PM | Feb 2028",
        "2028-02-29T12:00:00Z | UTC | 29 Feb, 2028 12:00 | 29 Feb, 28 12:00 PM | Feb 2028",
        "2028-02-29T23:30:00Z | Asia/Kathmandu | 01 Mar, 2028 05:15 | 01 Mar, 28 05:15 AM | Mar 2028",
        "2027-02-28T23:59:59Z | UTC | 28 Feb, 2027 23:59 | 28 Feb, 27 11:59 PM | Feb 2027",
        "2100-02-28T23:59:59Z | UTC | 28 Feb, 2100 23:59 | 28 Feb, 00 11:59 PM | Feb 2100",
        "2100-03-01T00:00:00Z | UTC | 01 Mar, 2100 00:00 | 01 Mar, 00 12:00 AM | Mar 2100",
        // The year of the day, not of the week.
        "2024-12-30T12:00:00Z | UTC | 30 Dec, 2024 12:00 | 30 Dec, 24 12:00 PM | Dec 2024",
        "2027-01-01T12:00:00Z | UTC | 01 Jan, 2027 12:00 | 01 Jan, 27 12:00 PM | Jan 2027",
        "2026-12-31T23:59:59Z | UTC | 31 Dec, 2026 23:59 | 31 Dec, 26 11:59 PM | Dec 2026",
        "2027-01-01T00:00:00Z | UTC | 01 Jan, 2027 00:00 | 01 Jan, 27 12:00 AM | Jan 2027",
        "2027-01-01T10:59:59Z | Pacific/Pago_Pago | 31 Dec, 2026 23:59 | 31 Dec, 26 11:59 PM | Dec 2026",
        // A leap second reads as the one before; the last 32-bit second is one as any other.
        "2016-12-31T23:59:59Z | UTC | 31 Dec, 2016 23:59 | 31 Dec, 16 11:59 PM | Dec 2016",
        "2038-01-19T03:14:08Z | UTC | 19 Jan, 2038 03:14 | 19 Jan, 38 03:14 AM | Jan 2038"
      })
  void all_clocksAreSetAndYearsEnd_areWrittenAsTheZoneSays(
      Instant time, ZoneId zone, String message, String lastActive, String month) {
    assertThat(Times.message(time, zone)).isEqualTo(message);
    assertThat(Times.lastActive(time, zone)).isEqualTo(lastActive);
    assertThat(Times.month(time, zone)).isEqualTo(month);
  }

  /** How long ago is no matter of zones: an hour that is there twice is two hours. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z, 1 second ago",
    "2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 1 hour ago",
    "2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z, 1 second ago",
    "2028-02-28T12:00:00Z, 2028-03-01T12:00:00Z, 2 days ago",
    "2028-02-29T12:00:00Z, 2029-02-28T12:00:00Z, 1 year ago",
    "2027-01-01T00:00:00Z, 2026-01-01T00:00:00Z, Just now"
  })
  void ago_clocksAreSetAndYearsEnd_isTheTimeThatPassed(Instant then, Instant now, String expected) {
    assertThat(Times.ago(then, now)).isEqualTo(expected);
  }
}
