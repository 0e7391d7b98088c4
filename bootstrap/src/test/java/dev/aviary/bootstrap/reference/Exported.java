package dev.aviary.bootstrap.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a server exports, as Prometheus reads it. */
final class Exported {

  private static final Pattern SERIES =
      Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One line. */
  record Series(String name, Map<String, String> labels, double value) {}

  private final List<Series> all;

  Exported(String text) {
    all =
        SERIES
            .matcher(text)
            .results()
            .map(
                it -> new Series(it.group(1), labels(it.group(2)), Double.parseDouble(it.group(3))))
            .toList();
  }

  static Map<String, String> labels(@Nullable String text) {
    Map<String, String> labels = new HashMap<>();
    Matcher matcher = LABEL.matcher(text == null ? "" : text);
    while (matcher.find()) {
      labels.put(matcher.group(1), matcher.group(2));
    }
    return labels;
  }

  /**
   * The sum of all with this name and these labels; 0 where there is none.
   *
   * @param labels names and values, the one after the other
   */
  double sum(String name, String... labels) {
    return all.stream()
        .filter(it -> it.name().equals(name) && has(it, labels))
        .mapToDouble(Series::value)
        .sum();
  }

  private static boolean has(Series series, String... labels) {
    for (int i = 0; i < labels.length; i += 2) {
      if (!labels[i + 1].equals(series.labels().get(labels[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a selector could ever select anything here. */
  boolean has(Selector selector) {
    return all.stream()
        .filter(it -> it.name().equals(selector.metric()))
        .anyMatch(
            it ->
                it.labels().keySet().containsAll(selector.labels())
                    && it.labels().entrySet().containsAll(selector.exact().entrySet()));
  }
}
