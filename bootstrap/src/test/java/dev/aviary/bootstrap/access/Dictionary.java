package dev.aviary.bootstrap.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of the document. One may mean something else where one operation says it. */
final class Dictionary {

  private final Map<String, Word> words = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param row of a table of words, which has a column for the operation where it matters
   */
  void learn(Map<String, String> row) {
    Word word = Word.of(row);
    String operation = row.get("operation");
    String key = operation == null ? word.name() : key(operation.replace("`", ""), word.name());
    if (words.put(key, word) != null) {
      throw new IllegalArgumentException("two words are called " + key);
    }
  }

  /** What a cell of a row of this operation means. */
  Word word(String operation, String name) {
    String own = key(operation, name);
    String key = words.containsKey(own) ? own : name;
    Word word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no table of words explains " + name);
    }
    used.add(key);
    return word;
  }

  void requireAllUsed() {
    Set<String> unused = new TreeSet<>(words.keySet());
    unused.removeAll(used);
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("no cell says " + unused);
    }
  }

  private static String key(String operation, String name) {
    return operation + ": " + name;
  }
}
