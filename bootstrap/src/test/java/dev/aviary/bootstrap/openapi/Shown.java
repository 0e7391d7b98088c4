package dev.aviary.bootstrap.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.aviary.bootstrap.FormClient;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer as a page shows it: the same whenever it is asked for. */
final class Shown {

  private static final Map<String, String> VOLATILE = new LinkedHashMap<>();
  private static final ObjectWriter JSON = writer();

  static {
    VOLATILE.put("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+", "eyJraWQiOi...");
    VOLATILE.put("(\"refresh_token\": )\"[^\"]+\"", "$1\"8Qy0n3vT...\"");
    VOLATILE.put("\\b1[0-9]{9}\\b", "1795273860");
    VOLATILE.put("[0-9]{2} [A-Z][a-z]{2}, [0-9]{4} [0-9]{2}:[0-9]{2}", "21 Nov, 2026 15:11");
    VOLATILE.put("[0-9]{2} [A-Z][a-z]{2}, [0-9]{2} [0-9]{2}:[0-9]{2} [AP]M", "21 Nov, 26 03:11 PM");
    VOLATILE.put("\"[A-Z][a-z]{2} [0-9]{4}\"", "\"Nov 2026\"");
    VOLATILE.put("\"[0-9]+ (second|minute)s? ago\"", "\"Just now\"");
    VOLATILE.put(
        "(upload/[a-z]+/)[0-9]{4}/[0-9]{2}/[\\w-]+?_(thumbnail|image)_", "$12026/11/4wWZCl..._$2_");
  }

  private Shown() {}

  static String of(String answer) {
    String text = Shell.isJson(answer) ? pretty(answer) : answer.replace("\r", "").strip();
    for (Map.Entry<String, String> it : VOLATILE.entrySet()) {
      text = text.replaceAll(it.getKey(), it.getValue());
    }
    return text.lines()
        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("date: "))
        .collect(Collectors.joining("\n"));
  }

  private static String pretty(String answer) {
    try {
      return JSON.writeValueAsString(FormClient.json(answer));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectWriter writer() {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return new ObjectMapper().writer(printer);
  }
}
