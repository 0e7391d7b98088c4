package dev.aviary.bootstrap.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is asked of Prometheus by the files in {@code deploy}. */
final class Watching {

  private static final Path DEPLOY = Path.of("../deploy");
  private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");
  private static final Pattern RULE = Pattern.compile("expr: (?:>-\\s+)?(.+)");
  private static final Pattern VARIABLE = Pattern.compile("label_values\\((.*), \\w+\\)");

  /** Prometheus' own: whether a server could be asked. */
  private static final String ASKED = "up";

  private Watching() {}

  static List<String> alerts() throws IOException {
    return ALERT.matcher(rules()).results().map(it -> it.group(1)).toList();
  }

  /** Those of alerts that fire for what was so but once. */
  static List<String> hastyAlerts() throws IOException {
    return Pattern.compile("- alert: ")
        .splitAsStream(rules())
        .skip(1)
        .filter(it -> !it.contains(" for: "))
        .toList();
  }

  static List<Selector> ofAlerts() throws IOException {
    return selectors(RULE.matcher(rules()).results().map(it -> it.group(1)));
  }

  static List<Selector> ofDashboard() throws IOException {
    var dashboard = new ObjectMapper().readTree(DEPLOY.resolve("grafana/aviary.json").toFile());
    Stream<String> panels = dashboard.findValuesAsText("expr").stream();
    Stream<String> variables =
        dashboard.findValuesAsText("query").stream()
            .flatMap(query -> VARIABLE.matcher(query).results().map(it -> it.group(1)));
    return selectors(Stream.concat(panels, variables));
  }

  private static List<Selector> selectors(Stream<String> queries) {
    return queries.flatMap(Selector::in).filter(it -> !it.metric().equals(ASKED)).toList();
  }

  private static String rules() throws IOException {
    return Files.readString(DEPLOY.resolve("prometheus/alerts.yaml"));
  }
}
