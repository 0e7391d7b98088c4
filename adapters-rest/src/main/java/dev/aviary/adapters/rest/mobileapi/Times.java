package dev.aviary.adapters.rest.mobileapi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the mobile API writes them (wire contract, section 2). */
public final class Times {

  private static final DateTimeFormatter MESSAGE = formatter("dd MMM, yyyy HH:mm");
  private static final DateTimeFormatter LAST_ACTIVE = formatter("dd MMM, yy hh:mm a");
  private static final DateTimeFormatter MONTH = formatter("MMM yyyy");

  private Times() {}

  /** {@code 21 Nov, 2020 15:11}. */
  public static String message(Instant time, ZoneId zone) {
    return MESSAGE.format(time.atZone(zone));
  }

  /** {@code 21 Jun, 21 02:06 PM}. */
  public static String lastActive(Instant time, ZoneId zone) {
    return LAST_ACTIVE.format(time.atZone(zone));
  }

  /** {@code Jul 2020}. */
  public static String month(Instant time, ZoneId zone) {
    return MONTH.format(time.atZone(zone));
  }

  /** {@code 17 minutes ago}; {@code Just now} under a second, and for a time still to come. */
  public static String ago(Instant time, Instant now) {
    long seconds = Duration.between(time, now).toSeconds();
    for (Unit unit : Unit.values()) {
      long count = seconds / unit.seconds;
      if (count > 0) {
        return count + " " + unit.word + (count > 1 ? "s" : "") + " ago";
      }
    }
    return "Just now";
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** From the largest to the smallest. */
  private enum Unit {
    YEAR("year", Duration.ofDays(365)),
    MONTH("month", Duration.ofDays(30)),
    DAY("day", Duration.ofDays(1)),
    HOUR("hour", Duration.ofHours(1)),
    MINUTE("minute", Duration.ofMinutes(1)),
    SECOND("second", Duration.ofSeconds(1));

    private final String word;
    private final long seconds;

    Unit(String word, Duration length) {
      this.word = word;
      this.seconds = length.toSeconds();
    }
  }
}
