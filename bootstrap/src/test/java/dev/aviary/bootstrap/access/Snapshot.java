package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every column of every row of every table at one moment, and every picture that is kept; sequences
 * are none of them.
 */
final class Snapshot {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By table and primary key; where there is none, the whole row is its own. */
  private final Map<String, Row> rows = new TreeMap<>();

  private record Row(String table, String columns) {}

  /**
   * @param tables each table with its primary key, if it has one
   * @param dumped the name of a table and one of its rows as JSON
   */
  Snapshot(Map<String, List<String>> tables, List<String[]> dumped) {
    for (String[] row : dumped) {
      rows.put(row[0] + " " + key(tables.getOrDefault(row[0], List.of()), row[1]), row(row));
    }
  }

  private static Row row(String[] dumped) {
    return new Row(dumped[0], dumped[1]);
  }

  private static String key(List<String> of, String row) {
    if (of.isEmpty()) {
      return row;
    }
    JsonNode columns = parse(row);
    return of.stream()
        .map(column -> columns.get(column).toString())
        .collect(Collectors.joining(" "));
  }

  /**
   * Adds what is kept beside the database as if it were a table of two columns.
   *
   * @param key the first column
   * @param rows by their keys
   */
  Snapshot beside(String table, String key, Map<String, String> rows) {
    rows.forEach(
        (of, state) -> {
          String columns = JSON.createObjectNode().put(key, of).put("state", state).toString();
          this.rows.put(table + " " + of, new Row(table, columns));
        });
    return this;
  }

  /** What became of each row that is not as it was. */
  List<Change> changesUntil(Snapshot later) {
    Set<String> keys = new LinkedHashSet<>(rows.keySet());
    keys.addAll(later.rows.keySet());
    List<Change> changes = new ArrayList<>();
    for (String key : keys) {
      Row before = rows.get(key);
      Row after = later.rows.get(key);
      if (before == null && after != null) {
        changes.add(new Change(after.table, null, parse(after.columns)));
      } else if (before != null && !before.equals(after)) {
        changes.add(new Change(before.table, parse(before.columns), columns(after)));
      }
    }
    return changes;
  }

  private static @Nullable JsonNode columns(@Nullable Row row) {
    return row == null ? null : parse(row.columns);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
