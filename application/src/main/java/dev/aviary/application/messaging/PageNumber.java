package dev.aviary.application.messaging;

import java.util.Optional;

/** Pages that are asked for by their number. */
final class PageNumber {

  private PageNumber() {}

  /**
   * How many entries lie before a page.
   *
   * @param number from 1
   * @return empty for a page beyond the last
   */
  static Optional<Integer> skip(long number, int pageSize, int total) {
    long pages = (total + (long) pageSize - 1) / pageSize;
    return number > pages ? Optional.empty() : Optional.of((int) ((number - 1) * pageSize));
  }
}
