package dev.aviary.adapters.persistence.messaging;

import java.util.ArrayList;
import java.util.List;

/** Message numbers from the first to the last, both included. */
record Range(long first, long last) {

  /** Whether it has no end, so that messages to come fall into it. */
  boolean isOpen() {
    return last == Long.MAX_VALUE;
  }

  /**
   * What lies above {@code above} and in none of the blocks; the last one is open.
   *
   * @param blocks ascending, none overlapping another
   */
  static List<Range> between(List<Range> blocks, long above) {
    List<Range> gaps = new ArrayList<>();
    long next = above + 1;
    for (Range block : blocks) {
      if (block.first() > next) {
        gaps.add(new Range(next, block.first() - 1));
      }
      next = Math.max(next, block.last() + 1);
    }
    gaps.add(new Range(next, Long.MAX_VALUE));
    return gaps;
  }
}
