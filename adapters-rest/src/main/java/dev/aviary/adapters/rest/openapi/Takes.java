package dev.aviary.adapters.rest.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an operation, written out as forms and as a query.
 *
 * @param fields what a form or a query has, in this order
 * @param elsewhere what stands in a header or in the path
 * @param credential the field that lets in; null where nobody is asked
 */
record Takes(
    List<Parameter> fields,
    List<Parameter> elsewhere,
    @Nullable Parameter credential,
    List<SecurityRequirement> security) {

  private static final String URLENCODED = "application/x-www-form-urlencoded";
  private static final String OPTIONAL = "?";

  static Takes of(
      Operation operation, String path, @Nullable Surface surface, Map<String, Parameter> known) {
    List<Parameter> fields = new ArrayList<>();
    List<Parameter> elsewhere = new ArrayList<>();
    if (path.contains("{rest}")) {
      elsewhere.add(rest());
    }
    Arrays.stream(Words.take(operation, "x-takes", "").split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> parameter(word, known))
        .forEach(it -> (it.getIn() == null ? fields : elsewhere).add(it));
    return new Takes(
        fields,
        elsewhere,
        surface == null ? null : parameter(surface.credential() + OPTIONAL, known),
        surface == null ? List.of() : surface.security());
  }

  /** As what is sent in a form: multipart, and urlencoded where there may be no file. */
  void describe(Operation operation, Components components) {
    operation.setSecurity(security);
    operation.setParameters(elsewhere.isEmpty() ? null : elsewhere);
    List<Parameter> all = Stream.concat(fields.stream(), Stream.ofNullable(credential)).toList();
    if (!all.isEmpty()) {
      String name = Words.schemaName(operation) + "Form";
      Content content = OASFactory.createContent();
      addForm(content, "multipart/form-data", name, all, components);
      if (all.stream().noneMatch(Takes::isFile)) {
        addForm(content, URLENCODED, name, all, components);
      } else if (all.stream().noneMatch(it -> isFile(it) && it.getRequired())) {
        List<Parameter> texts = all.stream().filter(it -> !isFile(it)).toList();
        addForm(content, URLENCODED, name + "WithoutFile", texts, components);
      }
      operation.setRequestBody(
          OASFactory.createRequestBody()
              .content(content)
              .required(all.stream().anyMatch(Parameter::getRequired)));
    }
  }

  private static void addForm(
      Content content, String type, String name, List<Parameter> fields, Components components) {
    components.addSchema(name, form(fields));
    content.addMediaType(type, OASFactory.createMediaType().schema(Envelope.reference(name)));
  }

  /** The same operation, asked with GET. Its credential is the security scheme's in the query. */
  Operation asQuery(Operation post) {
    List<Parameter> parameters = new ArrayList<>(elsewhere);
    fields.stream().filter(it -> !isFile(it)).forEach(it -> parameters.add(inQuery(it)));
    return OASFactory.createOperation()
        .tags(post.getTags())
        .operationId(post.getOperationId() + "ByQuery")
        .summary(post.getSummary())
        .description(post.getDescription())
        .parameters(parameters.isEmpty() ? null : parameters)
        .security(security)
        .responses(post.getResponses());
  }

  private static Parameter parameter(String word, Map<String, Parameter> known) {
    String name = word.replace(OPTIONAL, "");
    Parameter described = Objects.requireNonNull(known.get(name), name);
    return copy(described).in(described.getIn()).required(!word.endsWith(OPTIONAL));
  }

  private static Parameter inQuery(Parameter field) {
    return copy(field).in(Parameter.In.QUERY).required(field.getRequired());
  }

  private static Parameter copy(Parameter parameter) {
    return OASFactory.createParameter()
        .name(parameter.getName())
        .description(parameter.getDescription())
        .schema(parameter.getSchema())
        .example(parameter.getExample());
  }

  private static Parameter rest() {
    return OASFactory.createParameter()
        .name("rest")
        .in(Parameter.In.PATH)
        .required(true)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  private static boolean isFile(Parameter parameter) {
    return "binary".equals(parameter.getSchema().getFormat());
  }

  private static Schema form(List<Parameter> fields) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    fields.forEach(it -> properties.put(it.getName(), property(it)));
    List<String> required =
        fields.stream().filter(Parameter::getRequired).map(Parameter::getName).toList();
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .required(required.isEmpty() ? null : required)
        .properties(properties);
  }

  private static Schema property(Parameter field) {
    Schema schema = field.getSchema();
    Schema property =
        OASFactory.createSchema()
            .type(schema.getType())
            .format(schema.getFormat())
            .enumeration(schema.getEnumeration())
            .minimum(schema.getMinimum())
            .defaultValue(schema.getDefaultValue())
            .description(field.getDescription());
    Optional.ofNullable(field.getExample()).ifPresent(property::addExample);
    return property;
  }
}
