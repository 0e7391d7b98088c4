package dev.aviary.adapters.rest.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers, written out: one HTTP response, in which there is an answer or a
 * refusal. Both are schemas of their own, named after the operation, which their codes tell apart.
 */
final class Answers {

  private static final String DONE = "Request successfully executed";

  private Answers() {}

  static APIResponses of(
      Operation operation, boolean open, Surface surface, Components components) {
    Map<?, ?> words = Words.take(operation, "x-answer", Map.of());
    Map<String, Schema> may = more(words.get("may"));
    List<String> refusals = new ArrayList<>();
    if (!open) {
      refusals.add(surface.without());
    }
    refusals.addAll(Words.texts(Words.take(operation, "x-refuses", List.of())));
    refusals.addAll(surface.refusals());
    String name = Words.schemaName(operation);
    MediaType json = OASFactory.createMediaType();
    List<Schema> schemas = new ArrayList<>();
    if (!words.isEmpty()) {
      components.addSchema(name + "Answer", with(may, answer(words, surface.envelope())));
      schemas.add(Envelope.reference(name + "Answer"));
      addSample(json, words, surface.envelope());
    }
    components.addSchema(name + "Refusal", with(may, refusal(refusals, surface.envelope())));
    schemas.add(Envelope.reference(name + "Refusal"));
    refusals.forEach(it -> json.addExample(it, shared(it, surface.envelope(), components)));
    json.setSchema(
        schemas.size() == 1 ? schemas.getFirst() : OASFactory.createSchema().oneOf(schemas));
    components.addResponse(
        name,
        OASFactory.createAPIResponse()
            .description("What was done, or why not: the code says which")
            .content(OASFactory.createContent().addMediaType("application/json", json)));
    return OASFactory.createAPIResponses()
        .addAPIResponse("200", OASFactory.createAPIResponse().ref(name));
  }

  /** Many operations refuse in the same words. */
  private static Example shared(String refusal, Envelope envelope, Components components) {
    String name =
        envelope.name().toLowerCase(Locale.ROOT)
            + "-"
            + refusal.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    components.addExample(
        name, OASFactory.createExample().value(envelope.sample(code(refusal), message(refusal))));
    return OASFactory.createExample().ref(name);
  }

  private static Schema answer(Map<?, ?> words, Envelope envelope) {
    return envelope.answer(
        envelope.codes(codes(words, envelope)),
        says(words, envelope),
        data(String.valueOf(words.get("data"))),
        more(words.get("with")));
  }

  /** With what stands in it only sometimes. */
  private static Schema with(Map<String, Schema> may, Schema answer) {
    may.forEach(answer::addProperty);
    return answer;
  }

  /** Schemas by the names of properties. */
  private static Map<String, Schema> more(@Nullable Object words) {
    Map<String, Schema> more = new LinkedHashMap<>();
    if (words instanceof Map<?, ?> named) {
      named.forEach((key, schema) -> more.put((String) key, data((String) schema)));
    }
    return more;
  }

  private static List<String> codes(Map<?, ?> words, Envelope envelope) {
    List<String> codes = Words.texts(words.get("code"));
    String success = envelope == Envelope.OSSN ? "100" : "200";
    return codes.isEmpty() ? List.of(success) : codes;
  }

  private static List<String> says(Map<?, ?> words, Envelope envelope) {
    return envelope == Envelope.OSSN ? List.of(DONE) : Words.texts(words.get("says"));
  }

  private static Schema data(String word) {
    return word.endsWith("[]")
        ? OASFactory.createSchema()
            .addType(Schema.SchemaType.ARRAY)
            .items(Envelope.reference(word.substring(0, word.length() - 2)))
        : Envelope.reference(word);
  }

  /** The one given, and others by their names; of what is done without data, it needs none. */
  private static void addSample(MediaType json, Map<?, ?> words, Envelope envelope) {
    Object sample = words.get("sample");
    List<String> says = says(words, envelope);
    String code = codes(words, envelope).getFirst();
    if (sample != null) {
      example(json, code, sample);
    } else if ("Nothing".equals(words.get("data"))) {
      says.forEach(it -> example(json, code + " " + it, envelope.sample(code, it)));
    }
    if (words.get("samples") instanceof Map<?, ?> others) {
      others.forEach((name, other) -> example(json, (String) name, other));
    }
  }

  private static Schema refusal(List<String> refusals, Envelope envelope) {
    return envelope.answer(
        envelope.codes(refusals.stream().map(Answers::code).distinct().toList()),
        refusals.stream().map(Answers::message).distinct().toList(),
        envelope.noData(),
        Map.of());
  }

  private static void example(MediaType json, String name, Object value) {
    json.addExample(name, OASFactory.createExample().value(value));
  }

  private static String code(String refusal) {
    return refusal.substring(0, refusal.indexOf(' '));
  }

  private static String message(String refusal) {
    return refusal.substring(refusal.indexOf(' ') + 1);
  }
}
