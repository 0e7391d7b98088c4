package dev.aviary.bootstrap.metrics;

import java.util.Locale;

/** How values of enums are written in labels. */
final class Labels {

  private Labels() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
