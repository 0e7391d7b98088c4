package dev.aviary.bootstrap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/access.md}, read and found to be complete. What is missing in it, or too much, is an
 * {@link IllegalArgumentException}.
 */
final class AccessDocument {

  private static final Path FILE = Path.of("../docs/access.md");

  /** Begins a row with the name of its operation, and says what else the row is about. */
  private static final Pattern CALL = Pattern.compile("`([^`]+)`(.*)");

  /**
   * A row.
   *
   * @param call the operation, and how it is called where there is more than one way
   * @param about what else the row is about: whose privacy is strict, or which object is named
   * @param cells by column
   */
  record Row(String operation, String call, String about, Map<String, Word> cells) {}

  private final Dictionary dictionary = new Dictionary();

  /** Who is let in. */
  final List<Row> doors = new ArrayList<>();

  /** What one account may do to another; the columns are relations. */
  final List<Row> relations = new ArrayList<>();

  /** What may be done to single objects; the one column is the answer. */
  final List<Row> objects = new ArrayList<>();

  AccessDocument(String text) {
    List<MarkdownTable> tables = MarkdownTable.of(text);
    tables.stream()
        .filter(table -> table.header().getFirst().equals("word"))
        .flatMap(table -> table.rows().stream())
        .forEach(dictionary::learn);
    tables.forEach(this::read);
    requireEveryDoor();
    requireEveryPrivacy();
    dictionary.requireAllUsed();
  }

  /** The one of the repository. */
  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(MarkdownTable table) {
    switch (table.header().getFirst()) {
      case "word" -> {}
      case "column" -> requireRelations(table.rows().stream().map(it -> it.get("column")).toList());
      case "operation" -> readOperations(table);
      default -> throw new IllegalArgumentException("nobody knows the table " + table.header());
    }
  }

  private void readOperations(MarkdownTable table) {
    List<String> header = table.header();
    switch (header.get(1)) {
      case "privacy" -> {
        requireRelations(header.subList(2, header.size()));
        table.rows().forEach(row -> relations.add(row(row, 2)));
      }
      case "object" -> table.rows().forEach(row -> objects.add(row(row, 2)));
      default -> table.rows().forEach(row -> doors.add(row(row, 1)));
    }
  }

  private static void requireRelations(List<String> columns) {
    List<String> relations = Arrays.stream(Relation.values()).map(Relation::label).toList();
    require(columns.equals(relations), "the relations are " + relations);
  }

  /**
   * @param named how many columns say what the row is about
   */
  private Row row(Map<String, String> row, int named) {
    List<String> cells = List.copyOf(row.values());
    Matcher call = CALL.matcher(cells.getFirst());
    require(call.matches(), "a row has to begin with an operation: " + cells);
    String operation = call.group(1);
    Map<String, Word> meant = new LinkedHashMap<>();
    row.entrySet().stream()
        .skip(named)
        .forEach(it -> meant.put(it.getKey(), dictionary.word(operation, it.getValue())));
    return new Row(operation, operation + call.group(2), named == 1 ? "" : cells.get(1), meant);
  }

  /** An operation asks for a session or for the key, and then has its row in each such table. */
  private void requireEveryDoor() {
    Map<String, List<List<String>>> columns =
        doors.stream()
            .collect(
                Collectors.groupingBy(
                    Row::call,
                    Collectors.mapping(
                        row -> List.copyOf(row.cells().keySet()), Collectors.toList())));
    columns.forEach(
        (call, of) ->
            require(
                of.equals(Credentials.DOORS_OF_SESSIONS)
                    || of.equals(Credentials.DOORS_OF_THE_SITE),
                call + " wants one row in each table that says who is let in"));
  }

  /** Whoever's settings are strict, a call has its row: one for all, or one for each. */
  private void requireEveryPrivacy() {
    Map<String, List<Privacy>> privacies =
        relations.stream()
            .collect(
                Collectors.groupingBy(
                    Row::call,
                    Collectors.flatMapping(
                        row -> Privacy.of(row.about()).stream(), Collectors.toList())));
    privacies.forEach(
        (call, of) ->
            require(
                of.size() == Privacy.values().length && EnumSet.copyOf(of).size() == of.size(),
                call + " wants one row for each privacy, or one for any"));
  }

  /** Both ways: nothing that can be called without a row, and no row without. */
  void requireRowsFor(Set<String> operations, Set<String> calls, Set<String> namedObjects) {
    requireSame("operations of rows that say who is let in", operations(doors), operations);
    requireSame("operations of rows with relations", operations(relations), operations);
    requireSame(
        "calls with relations",
        relations.stream().map(Row::call).collect(Collectors.toSet()),
        calls);
    requireSame(
        "objects",
        objects.stream().map(row -> row.call() + ": " + row.about()).collect(Collectors.toSet()),
        namedObjects);
  }

  private static Set<String> operations(List<Row> rows) {
    return rows.stream().map(Row::operation).collect(Collectors.toSet());
  }

  private static void requireSame(String what, Set<String> written, Set<String> known) {
    Set<String> missing = new TreeSet<>(known);
    missing.removeAll(written);
    require(missing.isEmpty(), what + " are missing: " + missing);
    Set<String> unknown = new TreeSet<>(written);
    unknown.removeAll(known);
    require(unknown.isEmpty(), what + " that nobody knows: " + unknown);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("docs/access.md: " + otherwise);
    }
  }
}
