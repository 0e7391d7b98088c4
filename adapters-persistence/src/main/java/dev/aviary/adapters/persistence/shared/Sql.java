package dev.aviary.adapters.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One or more SQL statements with {@code :named} parameters. To be made once and kept. */
public final class Sql {

  /** Not {@code ::}, which casts. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

  private static final Object UNSET = new Object();

  private static final String COMMIT = "; COMMIT";

  private final String text;
  private final String textWithCommit;
  private final List<String> names;
  private final int[] valueOfPlace;

  private Sql(String text, List<String> places) {
    this.text = text;
    this.textWithCommit = text + COMMIT;
    this.names = places.stream().distinct().toList();
    this.valueOfPlace = places.stream().mapToInt(names::indexOf).toArray();
  }

  public static Sql of(String text) {
    var places = new ArrayList<String>();
    String positional = PARAMETER.matcher(text).replaceAll(match -> place(match, places));
    return new Sql(positional, places);
  }

  private static String place(MatchResult match, List<String> places) {
    places.add(match.group(1));
    return "?";
  }

  /** Where it has no parameters. */
  public Bound asItIs() {
    return new Bound();
  }

  /** With its first value. */
  public Bound set(String name, @Nullable Object value) {
    return new Bound().set(name, value);
  }

  /** The statement with values for its parameters; for one use by one thread. */
  public final class Bound {

    private final @Nullable Object[] values = new @Nullable Object[names.size()];

    private Bound() {
      Arrays.fill(values, UNSET);
    }

    /**
     * @param value a number, a text, a moment, a boolean, or null for no text
     * @throws IllegalArgumentException when the statement has no such parameter
     */
    public Bound set(String name, @Nullable Object value) {
      int at = names.indexOf(name);
      if (at < 0) {
        throw new IllegalArgumentException("no parameter " + name);
      }
      values[at] = value;
      return this;
    }

    String text() {
      return text;
    }

    String textWithCommit() {
      return textWithCommit;
    }

    void bind(PreparedStatement statement) throws SQLException {
      for (int place = 0; place < valueOfPlace.length; place++) {
        bind(statement, place + 1, values[valueOfPlace[place]]);
      }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value)
        throws SQLException {
      switch (value) {
        case null -> statement.setNull(at, Types.VARCHAR);
        case Long number -> statement.setLong(at, number);
        case Integer number -> statement.setInt(at, number);
        case Boolean truth -> statement.setBoolean(at, truth);
        case String text -> statement.setString(at, text);
        case Instant moment -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        default -> throw new IllegalArgumentException("parameter " + at + " has no value");
      }
    }
  }
}
