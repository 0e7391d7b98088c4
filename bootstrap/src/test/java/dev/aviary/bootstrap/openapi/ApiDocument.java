package dev.aviary.bootstrap.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.aviary.bootstrap.access.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document, with its references followed. */
public final class ApiDocument {

  /** What clients are given now, and what they were given with the last release. */
  static final Path NOW = Path.of("../docs/api/openapi.yaml");

  static final Path RELEASED = Path.of("../docs/api/released.yaml");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String FORM = "multipart/form-data";

  private final JsonNode document;

  public ApiDocument(JsonNode document) {
    this.document = document;
  }

  static ApiDocument read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ApiDocument parse(String yaml) {
    try {
      return new ApiDocument(YAML.readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document that the repository has. */
  public static ApiDocument now() {
    return read(NOW);
  }

  JsonNode root() {
    return document;
  }

  /** All there are, but for GET where it stands for POST. */
  public List<Operation> operations() {
    return Operation.of(document);
  }

  JsonNode described(Operation operation) {
    return document
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  /** Whether it is described as asked with GET too, with the same answers. */
  boolean hasGet(Operation operation) {
    return document.path("paths").path(operation.path()).has("get");
  }

  /** The fields of its form, described; an empty object where it has none. */
  JsonNode form(Operation operation) {
    return resolved(described(operation).at("/requestBody/content").path(FORM).path("schema"));
  }

  /** What is said with HTTP's 200. */
  JsonNode answer(Operation operation) {
    return resolved(described(operation).at("/responses/200"))
        .path("content")
        .path("application/json");
  }

  /** Every pair of code and message that it refuses with. */
  public Set<String> refusals(Operation operation) {
    JsonNode examples = answer(operation).path("examples");
    Set<String> refusals = new LinkedHashSet<>();
    examples
        .properties()
        .forEach(
            it -> {
              JsonNode value = it.getValue();
              if (value.has("$ref")) {
                refusals.add(pair(resolved(value).path("value")));
              }
            });
    return refusals;
  }

  /** The codes and the messages that it has for what goes well; none where all is refused. */
  public Set<String> successes(Operation operation, String field) {
    return texts(schemaOf(operation, "Answer").path("properties").path(field).path("enum"));
  }

  /** The answers that stand in the document as examples. */
  Stream<JsonNode> samples(Operation operation) {
    return stream(answer(operation).path("examples").elements())
        .map(it -> resolved(it).path("value"));
  }

  JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isTextual() ? resolved(document.at(reference.asText().substring(1))) : node;
  }

  static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  static <T> Stream<T> stream(Iterator<T> elements) {
    Iterable<T> all = () -> elements;
    return StreamSupport.stream(all.spliterator(), false);
  }

  private JsonNode schemaOf(Operation operation, String suffix) {
    return stream(answer(operation).path("schema").path("oneOf").elements())
        .filter(it -> it.path("$ref").asText().endsWith(suffix))
        .map(this::resolved)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static String pair(JsonNode answer) {
    return answer.path("code").asText() + " " + answer.path("message").asText();
  }
}
