package dev.aviary.bootstrap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What can be wrong with parameters. */
final class FieldMutations {

  private static final Mutation ODD = new Mutation("odd value", valued(Values::odd));
  private static final Mutation NUMBER = new Mutation("odd number", valued(Values::number));
  private static final Mutation NEARLY =
      new Mutation(
          "value nearly valid",
          (draft, random) ->
              replace(draft, random, it -> it.withValue(Values.nearly(it.value(), random))));

  /** Those that matter most stand here more than once. */
  static final List<Mutation> ALL =
      List.of(
          ODD,
          ODD,
          ODD,
          ODD,
          NUMBER,
          NUMBER,
          NUMBER,
          NEARLY,
          NEARLY,
          NEARLY,
          new Mutation("missing", FieldMutations::leaveOut),
          new Mutation("repeated", FieldMutations::repeat),
          new Mutation("elsewhere", (draft, random) -> move(draft, random, false)),
          new Mutation("in both places", (draft, random) -> move(draft, random, true)),
          new Mutation("other name", FieldMutations::rename),
          new Mutation("more of them", FieldMutations::add),
          new Mutation("badly escaped", FieldMutations::escapeBadly),
          new Mutation(
              "other order", (draft, random) -> Collections.shuffle(draft.fields, random)));

  private static final List<String> ADDED =
      List.of(
          "", "id", "user_id", "message", "data", "__proto__", "code", "offset", "file", "\0", "é");

  private static final List<String> ESCAPES =
      List.of(
          "%",
          "%z", "%zz", "%4", "%u0041", "a%", "%00", "+", "&", "=", ";", "%25", "%2", "%%32%35");

  private FieldMutations() {}

  private static Mutation.Change valued(Function<Random, byte[]> value) {
    return (draft, random) -> replace(draft, random, it -> it.withValue(value.apply(random)));
  }

  private static void replace(Draft draft, Random random, UnaryOperator<Field> change) {
    if (!draft.fields.isEmpty()) {
      int index = random.nextInt(draft.fields.size());
      draft.fields.set(index, change.apply(draft.fields.get(index)));
    }
  }

  private static void leaveOut(Draft draft, Random random) {
    if (!draft.fields.isEmpty()) {
      draft.fields.remove(random.nextInt(draft.fields.size()));
    }
  }

  private static void repeat(Draft draft, Random random) {
    if (!draft.fields.isEmpty()) {
      Field field = Values.oneOf(draft.fields, random);
      Field again = random.nextBoolean() ? field : field.withValue(Values.odd(random));
      draft.fields.add(random.nextInt(draft.fields.size() + 1), again);
    }
  }

  private static void move(Draft draft, Random random, boolean both) {
    if (!draft.fields.isEmpty()) {
      Field field = Values.oneOf(draft.fields, random);
      if (!both) {
        draft.fields.remove(field);
      }
      draft.fields.add(
          (random.nextBoolean() ? field : field.withValue(Values.odd(random)))
              .inQuery(!field.inQuery()));
    }
  }

  private static void rename(Draft draft, Random random) {
    replace(
        draft,
        random,
        field ->
            field.withName(
                Values.oneOf(
                    List.of(
                        field.name() + "[]",
                        field.name() + " ",
                        field.name().toUpperCase(Locale.ROOT),
                        field.name() + "\0",
                        field.name() + "[0]",
                        "",
                        new String(Values.odd(random), StandardCharsets.ISO_8859_1)),
                    random)));
  }

  private static void add(Draft draft, Random random) {
    boolean inQuery = random.nextInt(3) == 0;
    int many = random.nextInt(10) == 0 && !inQuery ? 1_500 : 1 + random.nextInt(3);
    for (int i = 0; i < many; i++) {
      Field field = Field.text(Values.oneOf(ADDED, random), "x");
      draft.fields.add((many > 3 ? field : field.withValue(Values.odd(random))).inQuery(inQuery));
    }
  }

  private static void escapeBadly(Draft draft, Random random) {
    byte[] escape = Values.oneOf(ESCAPES, random).getBytes(StandardCharsets.US_ASCII);
    byte[] value = random.nextInt(3) == 0 ? Values.odd(random) : escape;
    replace(draft, random, field -> field.withValue(value).unescaped());
  }
}
