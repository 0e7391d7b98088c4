package dev.aviary.bootstrap.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.access.Operation;
import dev.aviary.bootstrap.openapi.AnswerSchemas;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has to hold of every answer, whatever was asked. */
final class Judge {

  /** Of the inside of a server; nothing that is sent looks like it. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|StackTrace|\\bat \\w+\\.|(?:java|jakarta|io|org|com|dev)\\.[a-z]+\\.[\\w.]*[A-Z]|SQLSTATE");

  private static final Set<String> OSSN =
      Set.of("merchant", "url", "time_token", "payload", "code", "message");

  /** What may stand in a mobile answer beside its code, message and data, and where. */
  private static final Set<String> WITH_TOTAL = Set.of("search_messages");

  private static final Set<String> WITH_PIN = Set.of("get_messages");
  private static final Set<String> WITH_AUTH = Set.of("signup", "login");
  private static final Set<String> MOBILE_SUCCESS = Set.of("200", "201");
  private static final Set<Integer> PICTURE_STATUS =
      Set.of(200, 206, 304, 400, 404, 405, 413, 414, 416, 431);

  /** What is refused before it is an HTTP request, with nothing in the body. */
  private static final Set<Integer> NO_HTTP = Set.of(400, 414, 431);

  private static final Set<String> NO_ENDPOINT =
      Set.of("404 Invalid endpoint", "101 Invalid Method");

  private final Contract contract;
  private final List<Operation> unknown;
  private final AnswerSchemas schemas;

  Judge(Contract contract, List<Operation> operations, AnswerSchemas schemas) {
    this.contract = contract;
    this.schemas = schemas;
    this.unknown = operations.stream().filter(it -> it.path().contains("{rest}")).toList();
  }

  /** What is wrong with an answer; empty when nothing is. */
  Optional<String> fault(Request request, Answer answer) {
    if (answer.status() >= 500) {
      return saysHttp(answer);
    }
    if (INSIDE.matcher(answer.headers() + answer.body()).find()) {
      return Optional.of("tells of the inside");
    }
    if (!NO_HTTP.contains(answer.status()) && !isNoPage(answer)) {
      return Optional.of("a page for browsers");
    }
    if (request.operation.isPicture()) {
      return PICTURE_STATUS.contains(answer.status()) ? Optional.empty() : saysHttp(answer);
    }
    if (answer.status() != 200) {
      return Excuse.forStatus(request, answer) ? Optional.empty() : saysHttp(answer);
    }
    if (!answer.header("content-type").startsWith("application/json")) {
      return Optional.of("no JSON but '" + answer.header("content-type") + "'");
    }
    if (!answer.header("cache-control").equals("no-store")) {
      return Optional.of("may be cached");
    }
    return request.method.equals("HEAD") ? Optional.empty() : faultOf(request, answer.body());
  }

  private static boolean isNoPage(Answer answer) {
    return answer.header("x-content-type-options").equals("nosniff")
        && answer.header("content-security-policy").startsWith("default-src 'none'; ")
        && answer.header("server").isEmpty();
  }

  private static Optional<String> saysHttp(Answer answer) {
    return Optional.of("HTTP says " + answer.status());
  }

  private Optional<String> faultOf(Request request, String body) {
    JsonNode json = parsed(body);
    if (json == null || !json.isObject()) {
      return Optional.of("no JSON object");
    }
    boolean ossn = json.has("merchant");
    if (request.isExact() && ossn != request.operation.isOssn()) {
      return Optional.of("the envelope of the other API");
    }
    String pair = pair(json);
    if (!(ossn ? isOssn(json) : isMobile(request.operation, json))) {
      return Optional.of("no documented envelope with " + pair);
    }
    if (!isDocumented(request, pair)) {
      return Optional.of("undocumented " + pair);
    }
    return contract.answers(request.operation).contains(pair)
        ? schemas.fault(request.operation, json)
        : Optional.empty();
  }

  static @Nullable JsonNode parsed(String body) {
    try {
      return FormClient.json(body);
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  static String pair(JsonNode json) {
    return (json.path("code").asText() + " " + json.path("message").asText()).strip();
  }

  private static boolean isOssn(JsonNode json) {
    boolean success = json.path("code").asText().equals("100");
    return keys(json).equals(OSSN)
        && json.path("time_token").isIntegralNumber()
        && json.path("code").isTextual()
        && (success || (json.path("payload").isBoolean() && !json.path("payload").asBoolean()));
  }

  private static boolean isMobile(Operation operation, JsonNode json) {
    Set<String> keys = keys(json);
    String code = json.path("code").asText();
    boolean success = MOBILE_SUCCESS.contains(code);
    if (success && WITH_TOTAL.contains(operation.name())) {
      keys.remove("total");
    }
    if (success && WITH_AUTH.contains(operation.name())) {
      keys.remove("auth");
    }
    if (!code.equals("400") && WITH_PIN.contains(operation.name())) {
      keys.remove("pinned");
    }
    // Pages of messages and the settings' own answers have no message, as they are documented.
    keys.remove("message");
    return keys.equals(Set.of("code", "data"))
        && json.path("code").isIntegralNumber()
        && (success || (json.path("data").isArray() && json.path("data").isEmpty()));
  }

  private static Set<String> keys(JsonNode json) {
    Set<String> keys = new TreeSet<>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** An unusual path may lead to its operation or to none; the wrong method leads nowhere. */
  private boolean isDocumented(Request request, String pair) {
    Operation operation = request.operation;
    if (request.mutations.isEmpty() && contract.isUnreadable(operation, pair)) {
      return false;
    }
    boolean meant = contract.allows(operation, pair);
    if (!request.isExact()) {
      return meant || unknown.stream().anyMatch(it -> contract.allows(it, pair));
    }
    boolean answers =
        request.method.equals(operation.method())
            || (request.method.equals("GET") && contract.answersGet(operation));
    return answers ? meant : NO_ENDPOINT.contains(pair) || contract.isUnreadable(operation, pair);
  }
}
