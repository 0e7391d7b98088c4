package dev.aviary.bench.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** All conversations of a database with so many messages. The longest is the first. */
final class Conversations {

  private static final int MESSAGES_OF_A_PART = 30;
  private static final int MESSAGES_OF_AN_AVERAGE = 25;

  /** Lengths fall with the rank, as {@code (rank + SHIFT) ^ -EXPONENT}. */
  private static final double EXPONENT = 0.9;

  private static final int SHIFT = 10;

  private final List<Conversation> all = new ArrayList<>();
  private final Set<Long> pairs = new HashSet<>();
  private final SplittableRandom random;

  private Conversations(SplittableRandom random) {
    this.random = random;
  }

  /**
   * @param messages of all conversations together; at least 50,000
   */
  static List<Conversation> of(int messages, SplittableRandom random) {
    Conversations conversations = new Conversations(random);
    conversations.addParts(messages);
    conversations.addRest(messages);
    return conversations.all;
  }

  private void addParts(int messages) {
    add(Cast.LONG_ONE, Cast.LONG_OTHER, messages / 10);
    add(Cast.CROWDED_ONE, Cast.CROWDED_OTHER, MESSAGES_OF_A_PART);
    for (int i = 0; i < Cast.CHATS; i++) {
      add(Cast.CHATTY, Cast.FIRST_CHAT_PARTNER + i, MESSAGES_OF_A_PART);
    }
    for (int i = 0; i < Cast.CALLERS; i++) {
      add(Cast.caller(i), Cast.recipient(i), MESSAGES_OF_A_PART);
    }
  }

  private void addRest(int messages) {
    int rest = messages - all.stream().mapToInt(Conversation::messages).sum();
    int ofCallers = Cast.CALLERS * Cast.SLOTS;
    int[] lengths = lengths(rest, Math.max(ofCallers, rest / MESSAGES_OF_AN_AVERAGE));
    for (int rank = 0; rank < lengths.length; rank++) {
      if (rank < ofCallers) {
        addCaller(rank, lengths[rank]);
      } else {
        addOther(lengths[rank]);
      }
    }
  }

  private void addCaller(int rank, int length) {
    int first = Cast.FIRST_CALLERS * Cast.SLOTS;
    int caller =
        rank < first
            ? rank % Cast.FIRST_CALLERS
            : Cast.FIRST_CALLERS + (rank - first) % (Cast.CALLERS - Cast.FIRST_CALLERS);
    int slot =
        rank < first
            ? rank / Cast.FIRST_CALLERS
            : (rank - first) / (Cast.CALLERS - Cast.FIRST_CALLERS);
    add(Cast.caller(caller), Cast.partner(caller, slot), length);
  }

  /** Some write to many, most to few. */
  private void addOther(int length) {
    long others = Cast.ACCOUNTS + 1 - Cast.FIRST_OTHER;
    long all = Cast.ACCOUNTS + 1 - Cast.FIRST_PARTNER;
    boolean added = false;
    while (!added) {
      double skewed = random.nextDouble();
      long one = Cast.FIRST_OTHER + (long) (others * skewed * skewed);
      added = add(one, Cast.FIRST_PARTNER + random.nextLong(all), length);
    }
  }

  private boolean add(long one, long other, int length) {
    Conversation conversation = new Conversation(one, other, length);
    boolean isNew =
        one != other && pairs.add(conversation.low() * (Cast.ACCOUNTS + 1) + conversation.high());
    if (isNew) {
      all.add(conversation);
    }
    return isNew;
  }

  /** Descending, each at least 1, {@code total} together. */
  static int[] lengths(int total, int count) {
    double weights = 0;
    for (int rank = 0; rank < count; rank++) {
      weights += weight(rank);
    }
    int[] lengths = new int[count];
    int left = total;
    for (int rank = 0; rank < count; rank++) {
      lengths[rank] = 1 + (int) ((total - count) * weight(rank) / weights);
      left -= lengths[rank];
    }
    for (int rank = 0; rank < left; rank++) {
      lengths[rank]++;
    }
    return lengths;
  }

  private static double weight(int rank) {
    return Math.pow(rank + SHIFT, -EXPONENT);
  }
}
