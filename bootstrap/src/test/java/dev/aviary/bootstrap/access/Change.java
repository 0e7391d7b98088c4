package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that a call has made, changed or removed.
 *
 * @param before null for a new one
 * @param after null for one that is gone
 */
record Change(String table, @Nullable JsonNode before, @Nullable JsonNode after) {

  /** Whether the row was there before and still is. */
  boolean isUpdate() {
    return before != null && after != null;
  }

  /** A column that is part of what the row is about, and so never changes. */
  long number(String column) {
    JsonNode row = Objects.requireNonNull(before == null ? after : before);
    return row.get(column).asLong();
  }

  /** What these columns say before and after, where they say something. */
  Stream<String> texts(String... columns) {
    return Stream.of(before, after)
        .filter(Objects::nonNull)
        .flatMap(row -> Stream.of(columns).map(row::path))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  /** The columns of an update that are not as they were. */
  Set<String> columns() {
    JsonNode old = Objects.requireNonNull(before);
    JsonNode fresh = Objects.requireNonNull(after);
    Set<String> changed = new TreeSet<>();
    old.fieldNames()
        .forEachRemaining(
            column -> {
              if (!old.get(column).equals(fresh.get(column))) {
                changed.add(column);
              }
            });
    return changed;
  }

  /** Whether the row is a bystander's, or mentions one. */
  boolean isBystanders() {
    return Stream.of(before, after)
        .filter(Objects::nonNull)
        .flatMap(JsonNode::valueStream)
        .anyMatch(value -> value.isNumber() && Role.isBystanders(value.asLong()));
  }
}
