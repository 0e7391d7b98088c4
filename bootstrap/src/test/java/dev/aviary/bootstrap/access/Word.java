package dev.aviary.bootstrap.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a cell of the document stands for: what is answered, and what the call does.
 *
 * @param code the body's
 * @param message the body's
 * @param shows what of anybody but the caller the answer tells
 * @param changes the tables that are changed, in parentheses where they need not be
 */
record Word(String name, String code, String message, Set<String> shows, Set<String> changes) {

  private static final String NOTHING = "—";

  static Word of(Map<String, String> row) {
    return new Word(
        cell(row, "word"),
        cell(row, "code"),
        cell(row, "message"),
        list(cell(row, "shows")),
        list(cell(row, "changes")));
  }

  /** Whether a call came out as this word says. */
  boolean fits(Word observed) {
    return code.equals(observed.code)
        && message.equals(observed.message)
        && shows.equals(observed.shows)
        && allowed().containsAll(observed.changes)
        && observed.changes.containsAll(required());
  }

  private Set<String> required() {
    return changes.stream().filter(it -> !it.startsWith("(")).collect(Collectors.toSet());
  }

  private Set<String> allowed() {
    return changes.stream().map(it -> it.replaceAll("^\\(|\\)$", "")).collect(Collectors.toSet());
  }

  /** In the words of the document, where an empty message is two quotes and none at all a dash. */
  static String message(boolean present, String message) {
    return present ? (message.isEmpty() ? "\"\"" : message) : NOTHING;
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("a table of words has no column " + column);
    }
    return cell.replace("`", "");
  }

  private static Set<String> list(String cell) {
    return cell.equals(NOTHING)
        ? Set.of()
        : new TreeSet<>(Arrays.asList(cell.split("\\s*,\\s*", -1)));
  }

  @Override
  public String toString() {
    return "%s: %s %s, shows %s, changes %s".formatted(name, code, message, shows, changes);
  }
}
