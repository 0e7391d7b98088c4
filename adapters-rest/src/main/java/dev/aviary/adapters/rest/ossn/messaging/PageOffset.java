package dev.aviary.adapters.rest.ossn.messaging;

import dev.aviary.adapters.rest.transport.Parameters;

/**
 * Which page is asked for.
 *
 * @param number from 1, the newest
 * @param shown what the answer repeats: the text as sent, {@code false} where no page was named
 */
record PageOffset(long number, Object shown) {

  /** How many entries a page has. */
  static final int PAGE_SIZE = 10;

  static PageOffset of(Parameters parameters) {
    return parameters
        .positive("offset")
        .map(number -> new PageOffset(number, parameters.text("offset")))
        .orElseGet(() -> new PageOffset(1, false));
  }
}
