package dev.aviary.adapters.rest.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What stands around the data of an answer. */
enum Envelope {
  MOBILE {
    @Override
    Schema answer(List<?> codes, List<String> messages, Schema data, Map<String, Schema> more) {
      Map<String, Schema> properties = new LinkedHashMap<>();
      properties.put("code", oneOf(Schema.SchemaType.INTEGER, codes));
      if (!messages.isEmpty()) {
        properties.put("message", oneOf(Schema.SchemaType.STRING, messages));
      }
      properties.put("data", data);
      properties.putAll(more);
      return object(properties);
    }

    @Override
    Map<String, Object> sample(String code, String message) {
      Map<String, Object> sample = new LinkedHashMap<>();
      sample.put("code", Integer.valueOf(code));
      sample.put("message", message);
      sample.put("data", List.of());
      return sample;
    }

    @Override
    List<?> codes(List<String> codes) {
      return codes.stream().map(Integer::valueOf).toList();
    }

    @Override
    Schema noData() {
      return reference("Nothing");
    }
  },
  OSSN {
    @Override
    Schema answer(List<?> codes, List<String> messages, Schema data, Map<String, Schema> more) {
      Map<String, Schema> properties = new LinkedHashMap<>();
      properties.put("merchant", type(Schema.SchemaType.STRING, "The site's name"));
      properties.put("url", type(Schema.SchemaType.STRING, "The site's address"));
      properties.put("time_token", type(Schema.SchemaType.INTEGER, "Now, in Unix seconds"));
      properties.put("payload", data);
      properties.put("code", oneOf(Schema.SchemaType.STRING, codes));
      properties.put("message", oneOf(Schema.SchemaType.STRING, messages));
      properties.putAll(more);
      return object(properties);
    }

    @Override
    Map<String, Object> sample(String code, String message) {
      Map<String, Object> sample = new LinkedHashMap<>();
      sample.put("merchant", "Open Source Social Network");
      sample.put("url", "http://www.mywebsite.com/");
      sample.put("time_token", 1569337647);
      sample.put("payload", false);
      sample.put("code", code);
      sample.put("message", message);
      return sample;
    }

    @Override
    List<?> codes(List<String> codes) {
      return codes;
    }

    @Override
    Schema noData() {
      return reference("False");
    }
  };

  abstract Schema answer(
      List<?> codes, List<String> messages, Schema data, Map<String, Schema> more);

  /** A refusal, or what is done without data. */
  abstract Map<String, Object> sample(String code, String message);

  /** As their type on the wire. */
  abstract List<?> codes(List<String> codes);

  /** What stands for data in a refusal. */
  abstract Schema noData();

  static Schema reference(String schema) {
    return OASFactory.createSchema().ref(schema);
  }

  private static Schema object(Map<String, Schema> properties) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .required(List.copyOf(properties.keySet()))
        .properties(properties);
  }

  private static Schema type(Schema.SchemaType type, String description) {
    return OASFactory.createSchema().addType(type).description(description);
  }

  private static Schema oneOf(Schema.SchemaType type, List<?> values) {
    Schema schema = OASFactory.createSchema().addType(type);
    values.forEach(schema::addEnumeration);
    return schema;
  }
}
