package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.ConversationId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one, two and three characters in a row of a folded text, as numbers that the index finds. A
 * number stands for the characters in one conversation, so that what is frequent elsewhere costs
 * nothing here. Two runs of characters may share a number: whatever is found is looked at again.
 * Stored, so the arithmetic may change only together with a migration.
 */
final class Grams {

  private static final int LONGEST = 3;
  private static final int BITS_OF_A_CHARACTER = 21;

  private final long salt;
  private final Set<Integer> numbers = new HashSet<>();

  Grams(ConversationId conversation) {
    this.salt = mix(conversation.value());
  }

  /** Everything that any term found in this text may ask for. */
  Grams addAll(String folded) {
    int[] characters = folded.codePoints().toArray();
    for (int length = 1; length <= LONGEST; length++) {
      addRuns(characters, length);
    }
    return this;
  }

  /** What must be there for a text to contain the term: its longest runs. */
  Grams addTerm(String folded) {
    int[] characters = folded.codePoints().toArray();
    addRuns(characters, Math.min(characters.length, LONGEST));
    return this;
  }

  /** As PostgreSQL writes an array. */
  String toArray() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private void addRuns(int[] characters, int length) {
    for (int start = 0; start + length <= characters.length; start++) {
      numbers.add(number(characters, start, start + length));
    }
  }

  private int number(int[] characters, int start, int end) {
    long packed = 0;
    for (int i = start; i < end; i++) {
      packed = packed << BITS_OF_A_CHARACTER | characters[i];
    }
    return (int) (mix(packed ^ salt) >>> Integer.SIZE);
  }

  /** The finaliser of SplitMix64: every bit of the result depends on every bit given. */
  private static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
