package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP method on a path, as the server lists them itself. */
record Operation(String method, String path) {

  private static final Pattern KNOWN = Pattern.compile("POST /(?:mobile_api|api/v1\\.0)/(\\w+)");

  /** All that an OpenAPI document lists. */
  static List<Operation> of(JsonNode openApi) {
    List<Operation> operations = new ArrayList<>();
    openApi
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(
                                new Operation(method.toUpperCase(Locale.ROOT), path.getKey()))));
    return operations;
  }

  /** As the document calls it: an endpoint by its own name, anything else in full. */
  String name() {
    Matcher known = KNOWN.matcher(toString());
    return known.matches() ? known.group(1) : toString();
  }

  boolean isMobile() {
    return path.startsWith("/mobile_api/");
  }

  /** Where to send a call; one that stands for every path no endpoint has gets such a path. */
  String endpoint() {
    String rest = isMobile() ? "no_such_endpoint" : "v1.0/no_such_method";
    return path.substring(1).replace("{rest}", rest);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
