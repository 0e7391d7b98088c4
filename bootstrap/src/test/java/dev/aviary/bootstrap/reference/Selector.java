package dev.aviary.bootstrap.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a query asks Prometheus for.
 *
 * @param labels that it has conditions on, but for those that Prometheus itself adds
 * @param exact those of them that are to have one value
 */
record Selector(String metric, Set<String> labels, Map<String, String> exact) {

  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\([^)]*\\)");

  /** A name that is not called, with its conditions. */
  private static final Pattern SELECTOR =
      Pattern.compile("\\b([a-zA-Z_:][\\w:]*)\\b(?!\\s*\\()(?:\\{([^}]*)})?(?:\\[[^]]*])?");

  private static final Pattern CONDITION =
      Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

  /** All of a query in PromQL. */
  static Stream<Selector> in(String query) {
    return SELECTOR.matcher(GROUPING.matcher(query).replaceAll("")).results().map(Selector::of);
  }

  private static Selector of(MatchResult found) {
    Set<String> labels = new HashSet<>();
    Map<String, String> exact = new HashMap<>();
    Matcher condition = CONDITION.matcher(found.group(2) == null ? "" : found.group(2));
    while (condition.find()) {
      if (!OF_PROMETHEUS.contains(condition.group(1))) {
        labels.add(condition.group(1));
        if (condition.group(2).equals("=")) {
          exact.put(condition.group(1), condition.group(3));
        }
      }
    }
    return new Selector(found.group(1), labels, exact);
  }
}
