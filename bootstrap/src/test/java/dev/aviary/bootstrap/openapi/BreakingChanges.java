package dev.aviary.bootstrap.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a document breaks the clients of an older one: whatever they may send or read that is
 * gone, has another type or has become required. What is added breaks nobody.
 */
final class BreakingChanges {

  private final ApiDocument before;
  private final ApiDocument after;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(ApiDocument before, ApiDocument after) {
    this.before = before;
    this.after = after;
  }

  static List<String> between(ApiDocument before, ApiDocument after) {
    var changes = new BreakingChanges(before, after);
    before
        .root()
        .path("paths")
        .properties()
        .forEach(
            path ->
                changes.path(
                    path.getKey(),
                    path.getValue(),
                    after.root().path("paths").path(path.getKey())));
    return changes.found;
  }

  private void path(String path, JsonNode was, JsonNode is) {
    was.properties()
        .forEach(
            it -> {
              String where = it.getKey() + " " + path;
              if (is.has(it.getKey())) {
                operation(where, it.getValue(), is.get(it.getKey()));
              } else {
                found.add(where + " is gone");
              }
            });
  }

  private interface Comparison {
    void compare(String where, JsonNode was, JsonNode is);
  }

  /** All members of what was; one that is not there any more is found. */
  private void each(String where, JsonNode was, JsonNode is, Comparison comparison) {
    was.properties()
        .forEach(
            it -> {
              String name = where + " " + it.getKey();
              if (is.has(it.getKey())) {
                comparison.compare(
                    name, before.resolved(it.getValue()), after.resolved(is.get(it.getKey())));
              } else {
                found.add(name + " is gone");
              }
            });
  }

  private void operation(String where, JsonNode was, JsonNode is) {
    parameters(where, was.path("parameters"), is.path("parameters"));
    body(where, was.path("requestBody"), is.path("requestBody"));
    each(
        where + ":",
        was.path("responses"),
        is.path("responses"),
        (status, wasResponse, isResponse) ->
            content(status, wasResponse.path("content"), isResponse.path("content"), false));
    was.path("security")
        .forEach(
            way -> {
              if (!contains(is.path("security"), way)) {
                found.add(where + " does not let in by " + way + " any more");
              }
            });
    if (was.path("security").isEmpty() && !is.path("security").isEmpty()) {
      found.add(where + " is open no more");
    }
  }

  private void parameters(String where, JsonNode was, JsonNode is) {
    Map<String, JsonNode> olds = byName(was, before);
    Map<String, JsonNode> news = byName(is, after);
    olds.forEach(
        (name, old) -> {
          String parameter = where + " " + name;
          JsonNode now = news.get(name);
          if (now == null) {
            found.add(parameter + " is gone");
          } else {
            required(parameter, old, now);
            schema(parameter, old.path("schema"), now.path("schema"), true);
          }
        });
    news.forEach(
        (name, now) -> {
          if (!olds.containsKey(name)) {
            required(where + " " + name, MissingNode.getInstance(), now);
          }
        });
  }

  private static Map<String, JsonNode> byName(JsonNode parameters, ApiDocument document) {
    Map<String, JsonNode> byName = new HashMap<>();
    for (JsonNode it : parameters) {
      JsonNode parameter = document.resolved(it);
      byName.put(
          parameter.path("in").asText() + " parameter " + parameter.path("name").asText(),
          parameter);
    }
    return byName;
  }

  private void body(String where, JsonNode was, JsonNode is) {
    required(where + " body", was, is);
    content(where + " body", was.path("content"), is.path("content"), true);
  }

  private void required(String where, JsonNode was, JsonNode is) {
    if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
      found.add(where + " has become required");
    }
  }

  private void content(String where, JsonNode was, JsonNode is, boolean sent) {
    each(
        where,
        was,
        is,
        (type, wasType, isType) ->
            schema(type, wasType.path("schema"), isType.path("schema"), sent));
  }

  /**
   * @param sent whether clients send it, and do not read it
   */
  private void schema(String where, JsonNode wasSchema, JsonNode isSchema, boolean sent) {
    JsonNode was = before.resolved(wasSchema);
    JsonNode is = after.resolved(isSchema);
    if (!types(was).equals(types(is))) {
      found.add(where + " was " + types(was) + " and is " + types(is));
      return;
    }
    values(where, was.path("enum"), is.path("enum"), sent);
    fields(where, was, is, sent);
    if (was.has("items")) {
      schema(where + "[]", was.path("items"), is.path("items"), sent);
    }
    for (int i = 0; i < was.path("oneOf").size(); i++) {
      JsonNode alternative = was.path("oneOf").get(i);
      schema(where, alternative, counterpart(alternative, i, is.path("oneOf")), sent);
    }
  }

  /** That of the same name, or at the same place where it has none. */
  private static JsonNode counterpart(JsonNode alternative, int place, JsonNode alternatives) {
    for (JsonNode it : alternatives) {
      if (alternative.has("$ref") && it.equals(alternative)) {
        return it;
      }
    }
    return alternatives.path(place);
  }

  private void values(String where, JsonNode was, JsonNode is, boolean sent) {
    Set<String> gone = new HashSet<>(ApiDocument.texts(was));
    gone.removeAll(ApiDocument.texts(is));
    if (!gone.isEmpty() && !(sent && is.isMissingNode())) {
      found.add(where + " has no " + gone + " any more");
    }
    if (sent && was.isMissingNode() && !is.isMissingNode()) {
      found.add(where + " takes nothing but " + ApiDocument.texts(is) + " any more");
    }
  }

  private void fields(String where, JsonNode was, JsonNode is, boolean sent) {
    each(
        where,
        was.path("properties"),
        is.path("properties"),
        (field, wasField, isField) -> schema(field, wasField, isField, sent));
    Set<String> more = ApiDocument.texts(sent ? is.path("required") : was.path("required"));
    more.removeAll(ApiDocument.texts(sent ? was.path("required") : is.path("required")));
    for (String field : more) {
      if (sent || is.path("properties").has(field)) {
        found.add(where + " " + field + (sent ? " has become required" : " may be missing now"));
      }
    }
  }

  private static Set<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isTextual() ? Set.of(type.asText()) : new HashSet<>(ApiDocument.texts(type));
  }

  private static boolean contains(JsonNode list, JsonNode wanted) {
    return ApiDocument.stream(list.elements()).anyMatch(wanted::equals);
  }
}
