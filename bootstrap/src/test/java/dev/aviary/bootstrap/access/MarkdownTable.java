package dev.aviary.bootstrap.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of a Markdown document.
 *
 * @param header what its columns are called
 * @param rows each with its cells by column
 */
record MarkdownTable(List<String> header, List<Map<String, String>> rows) {

  /**
   * All tables of a document.
   *
   * @throws IllegalArgumentException when a row has not a cell for every column, or an empty one
   */
  static List<MarkdownTable> of(String document) {
    List<MarkdownTable> tables = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : (document + "\n").split("\n", -1)) {
      if (line.startsWith("|")) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        tables.add(table(lines));
        lines.clear();
      }
    }
    return tables;
  }

  /** The first line names the columns, the second rules them off. */
  private static MarkdownTable table(List<String> lines) {
    List<String> header = cells(lines.getFirst());
    return new MarkdownTable(
        header, lines.stream().skip(2).map(line -> row(header, line)).toList());
  }

  private static Map<String, String> row(List<String> header, String line) {
    List<String> cells = cells(line);
    if (cells.size() != header.size() || cells.contains("")) {
      throw new IllegalArgumentException("a cell is missing or empty: " + line);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
