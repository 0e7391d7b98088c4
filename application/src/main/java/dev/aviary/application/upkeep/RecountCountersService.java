package dev.aviary.application.upkeep;

import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.RecountCounters;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.application.upkeep.port.out.Counters.WrongChat;
import dev.aviary.application.upkeep.port.out.Counters.WrongFollows;
import java.util.List;
import java.util.Optional;

/**
 * Looks without a lock, which is exact; only what is wrong is locked, counted again and corrected.
 */
final class RecountCountersService implements RecountCounters {

  private static final int AT_ONCE = 500;

  private final Counters counters;
  private final Transactions transactions;

  RecountCountersService(Counters counters, Transactions transactions) {
    this.counters = counters;
    this.transactions = transactions;
  }

  @Override
  public Tally recount(Listener listener) {
    return chats(listener, follows(listener));
  }

  private Tally follows(Listener listener) {
    Tally tally = Tally.NOTHING;
    Counters.Look<WrongFollows> look = follows(Counters.BEGINNING);
    while (look.last() != Counters.BEGINNING) {
      int corrected = 0;
      for (WrongFollows wrong : look.wrong()) {
        Optional<WrongFollows> was =
            transactions.inTransaction(() -> counters.correctFollows(wrong.account()));
        was.ifPresent(listener::corrected);
        corrected += was.isPresent() ? 1 : 0;
      }
      tally = tally.plus(new Tally(look.seen(), 0, corrected, 0));
      listener.seen(tally);
      look = follows(look.last());
    }
    return tally;
  }

  private Tally chats(Listener listener, Tally before) {
    Tally tally = before;
    Counters.Look<WrongChat> look = chats(Counters.BEGINNING);
    while (look.last() != Counters.BEGINNING) {
      int corrected = 0;
      for (var conversation :
          look.wrong().stream().map(WrongChat::conversation).distinct().toList()) {
        List<WrongChat> were =
            transactions.inTransaction(() -> counters.correctChats(conversation));
        were.forEach(listener::corrected);
        corrected += were.size();
      }
      tally = tally.plus(new Tally(0, look.seen(), 0, corrected));
      listener.seen(tally);
      look = chats(look.last());
    }
    return tally;
  }

  private Counters.Look<WrongFollows> follows(long after) {
    return transactions.inTransaction(() -> counters.follows(after, AT_ONCE));
  }

  private Counters.Look<WrongChat> chats(long after) {
    return transactions.inTransaction(() -> counters.chats(after, AT_ONCE));
  }
}
