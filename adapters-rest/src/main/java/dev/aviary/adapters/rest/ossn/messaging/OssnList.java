package dev.aviary.adapters.rest.ossn.messaging;

import java.util.List;

/** A list as this API writes one. */
final class OssnList {

  private OssnList() {}

  /** The entries, or {@code false} where there are none. */
  static Object of(List<?> entries) {
    return entries.isEmpty() ? false : entries;
  }
}
