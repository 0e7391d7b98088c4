package dev.aviary.bootstrap.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.access.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether answers are as the document says. Strictly: clients are told to expect more than they
 * know, but here whatever is answered has to be described.
 */
public final class AnswerSchemas {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final ApiDocument document;
  private final JsonNode components;
  private final Map<Operation, JsonSchema> schemas = new ConcurrentHashMap<>();

  public AnswerSchemas(ApiDocument document) {
    this.document = document;
    this.components = asSchema(document.root().at("/components/schemas"));
    components.forEach(AnswerSchemas::close);
  }

  /** What is wrong with an answer; empty when it is as described. */
  public Optional<String> fault(Operation operation, JsonNode answer) {
    var wrong = schemas.computeIfAbsent(operation, this::schema).validate(answer);
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            wrong.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; ")));
  }

  private JsonSchema schema(Operation operation) {
    JsonNode schema = asSchema(document.answer(operation).path("schema"));
    return SCHEMAS.getSchema(((ObjectNode) schema).set("$defs", components));
  }

  /** Where plain JSON Schema has what is referred to. */
  private static JsonNode asSchema(JsonNode part) {
    return FormClient.json(part.toString().replace("#/components/schemas/", "#/$defs/"));
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(AnswerSchemas::close);
  }
}
