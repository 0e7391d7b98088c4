package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP method on a path, as the server lists them itself. */
public record Operation(String method, String path) {

  private static final Pattern KNOWN = Pattern.compile("POST /(?:mobile_api|api/v1\\.0)/(\\w+)");

  /** All that an OpenAPI document lists. A GET that stands for a POST is the same operation. */
  public static List<Operation> of(JsonNode openApi) {
    List<Operation> operations = new ArrayList<>();
    openApi
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (!method.equals("get") || !path.getValue().has("post")) {
                            operations.add(
                                new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                          }
                        }));
    return operations;
  }

  /** As the document calls it: an endpoint by its own name, anything else in full. */
  public String name() {
    Matcher known = KNOWN.matcher(toString());
    return known.matches() ? known.group(1) : toString();
  }

  /** Whether it asks for the site key and not for a session. */
  public boolean isOssn() {
    return path.startsWith("/api/");
  }

  /** Whether it answers a picture and not JSON. */
  public boolean isPicture() {
    return path.startsWith("/upload/");
  }

  /**
   * Where to send a call; one that stands for every path no endpoint has gets such a path.
   *
   * @param parameters names and values, some of which may belong into the path
   */
  public String endpoint(List<String> parameters) {
    String rest = isOssn() ? "v1.0/no_such_method" : "no_such_endpoint";
    String endpoint = path.substring(1).replace("{rest}", rest);
    for (int i = 0; i < parameters.size(); i += 2) {
      endpoint = endpoint.replace("{" + parameters.get(i) + "}", parameters.get(i + 1));
    }
    return endpoint;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
