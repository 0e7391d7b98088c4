package dev.aviary.bootstrap.admin.doctor;

import java.util.Locale;

/**
 * What was found about one thing.
 *
 * @param text what it is, and what to do unless it is well; no secret
 */
public record Finding(Level level, String about, String text) {

  /** How it is. */
  public enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String about, String text) {
    return new Finding(Level.OK, about, text);
  }

  static Finding warn(String about, String text) {
    return new Finding(Level.WARN, about, text);
  }

  static Finding fail(String about, String text) {
    return new Finding(Level.FAIL, about, text);
  }

  /** In one line. */
  public String line() {
    String oneLine = text.lines().findFirst().orElse("");
    return "%-4s  %-13s  %s".formatted(level.name().toLowerCase(Locale.ROOT), about, oneLine);
  }
}
