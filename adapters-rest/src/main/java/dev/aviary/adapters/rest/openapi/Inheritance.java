package dev.aviary.adapters.rest.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Schemas that have the properties of another and more. Written out, and not as {@code allOf}: that
 * is how they are answered, and every generator of clients understands it.
 */
final class Inheritance {

  private static final String WORD = "x-extends";

  private Inheritance() {}

  static void expand(Map<String, Schema> schemas) {
    schemas.values().forEach(schema -> inherit(schema, schemas));
  }

  private static void inherit(Schema schema, Map<String, Schema> schemas) {
    if (schema.get(WORD) instanceof String name) {
      schema.set(WORD, null);
      Schema parent = Objects.requireNonNull(schemas.get(name), name);
      inherit(parent, schemas);
      Map<String, Schema> properties = new LinkedHashMap<>(parent.getProperties());
      properties.putAll(schema.getProperties());
      List<String> required = new ArrayList<>(parent.getRequired());
      required.addAll(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
      schema.setProperties(properties);
      schema.setRequired(required);
    }
  }
}
