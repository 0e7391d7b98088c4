package dev.aviary.bootstrap.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.access.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of {@code docs/api}. What stands above the mark is written by hand; below it is what the
 * document says of each operation, and calls with what a server has answered.
 */
final class Page {

  private static final String MARK = "<!-- From here on written by `make api-pages`. -->\n";

  /** What nearly every operation takes is said once, by hand. */
  private static final Set<String> CREDENTIALS = Set.of("session_id", "api_key_token");

  private final Path file;
  private final ApiDocument document;
  private final AnswerSchemas schemas;
  private final Calls calls;
  private final List<Operation> operations;

  Page(String name, ApiDocument document) {
    this.file = Path.of("../docs/api/" + name + ".md");
    this.document = document;
    this.schemas = new AnswerSchemas(document);
    this.calls = new Calls(name);
    this.operations = calls.operations().stream().map(this::operation).toList();
  }

  List<Operation> operations() {
    return operations;
  }

  /** The page as it is to be, after its calls were made. */
  String made(Shell shell) {
    var text = new StringBuilder(head()).append(MARK);
    for (Operation operation : operations) {
      describe(operation, text);
      for (Calls.Call call : calls.of(operation)) {
        show(call, operation, shell, text);
      }
    }
    return text.toString();
  }

  /** The page as it is. */
  String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String head() {
    String text = text();
    int mark = text.indexOf(MARK);
    return mark < 0 ? text + "\n" : text.substring(0, mark);
  }

  private Operation operation(String name) {
    return document.operations().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private void describe(Operation operation, StringBuilder text) {
    JsonNode described = document.described(operation);
    text.append("\n## ").append(operation.name()).append("\n\n");
    String summary = described.path("summary").asText() + ".";
    text.append((summary + " " + described.path("description").asText()).strip()).append('\n');
    List<String> rows = new ArrayList<>();
    described.path("parameters").forEach(it -> rows.add(row(it.path("name").asText(), it, it)));
    JsonNode form = document.form(operation);
    Set<String> required = ApiDocument.texts(form.path("required"));
    form.path("properties").properties().stream()
        .filter(it -> !CREDENTIALS.contains(it.getKey()))
        .forEach(it -> rows.add(field(it, required.contains(it.getKey()))));
    if (!rows.isEmpty()) {
      text.append("\n| parameter | | takes |\n|---|---|---|\n");
      rows.forEach(text::append);
    }
    Set<String> refusals = document.refusals(operation);
    refusals.removeAll(shared());
    if (!refusals.isEmpty()) {
      text.append("\nRefusals of its own: ");
      text.append(refusals.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")));
      text.append(".\n");
    }
  }

  private static String field(Map.Entry<String, JsonNode> field, boolean required) {
    JsonNode schema = field.getValue();
    return row(field.getKey(), required, schema.path("description").asText(), schema);
  }

  private static String row(String name, JsonNode parameter, JsonNode described) {
    return row(
        name,
        parameter.path("required").asBoolean(),
        described.path("description").asText(),
        described.path("schema"));
  }

  private static String row(String name, boolean required, String description, JsonNode schema) {
    String type =
        schema.path("format").asText().equals("binary") ? "file" : schema.path("type").asText();
    String kind =
        schema.has("enum")
            ? String.join(" or ", ApiDocument.texts(schema.path("enum")))
            : type + (schema.has("default") ? ", " + schema.path("default").asText() : "");
    return "| `%s` | %s, %s | %s |\n"
        .formatted(name, required ? "required" : "optional", kind, description);
  }

  /** What most of the page's operations may refuse with: it is said once, by hand. */
  private List<String> shared() {
    return operations.stream()
        .flatMap(it -> document.refusals(it).stream())
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() > operations.size() / 2)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void show(Calls.Call call, Operation operation, Shell shell, StringBuilder text) {
    String answer = shell.run(call);
    boolean json = Shell.isJson(answer);
    if (json && call.command().contains("/" + operation.name())) {
      schemas
          .fault(operation, FormClient.json(answer))
          .ifPresent(fault -> fail(call, answer, fault));
    }
    if (!call.note().isEmpty()) {
      text.append('\n').append(call.note()).append('\n');
    }
    text.append("\n```sh\n").append(call.command()).append("\n```\n");
    text.append(json ? "\n```json\n" : "\n```\n").append(Shown.of(answer)).append("\n```\n");
    if (!call.kept().isEmpty()) {
      text.append(
          call.kept().entrySet().stream()
              .map(it -> "`$%s` is its `%s`".formatted(it.getKey(), it.getValue()))
              .collect(Collectors.joining(", ", "\nFrom here on ", ".\n")));
    }
  }

  private static void fail(Calls.Call call, String answer, String fault) {
    throw new AssertionError(call.command() + "\n" + answer + "\n" + fault);
  }
}
