package dev.aviary.application.upkeep.port.in;

import dev.aviary.application.upkeep.port.out.Counters.WrongChat;
import dev.aviary.application.upkeep.port.out.Counters.WrongFollows;

/**
 * Compares all counts that are kept with a recount, and corrects them. Servers may go on writing.
 */
public interface RecountCounters {

  /** What is told meanwhile. */
  interface Listener {

    /** After each piece. */
    void seen(Tally soFar);

    void corrected(WrongFollows follows);

    void corrected(WrongChat chat);
  }

  /**
   * How many were looked at, and how many were wrong.
   *
   * @param wrongAccounts whose counts of follows were
   */
  record Tally(long accounts, long conversations, long wrongAccounts, long wrongChats) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public Tally plus(Tally more) {
      return new Tally(
          accounts + more.accounts,
          conversations + more.conversations,
          wrongAccounts + more.wrongAccounts,
          wrongChats + more.wrongChats);
    }
  }

  Tally recount(Listener listener);
}
