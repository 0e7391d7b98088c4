package dev.aviary.bootstrap.fuzz;

import dev.aviary.bootstrap.access.Operation;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes the requests: each as documented at first, then most of them changed here and there. */
final class Drafts {

  /** Pictures take a hundred times as long as anything else. */
  private static final Set<String> COSTLY = Set.of("avatar", "cover", "cover_reposition", "signup");

  /** Instead of those, as texts that are kept, read and searched may be anything. */
  private static final Set<String> FAVOURED =
      Set.of("send_message", "message_add", "get_messages", "search_messages");

  private static final List<Integer> CHANGES = List.of(0, 1, 1, 1, 1, 1, 1, 2, 2, 3);

  private final long seed;
  private final List<Operation> operations;
  private final List<Operation> favoured;
  private final Contract contract;
  private final Population population;

  Drafts(long seed, List<Operation> operations, Contract contract, Population population) {
    this.seed = seed;
    this.operations = operations;
    this.favoured = operations.stream().filter(it -> FAVOURED.contains(it.name())).toList();
    this.contract = contract;
    this.population = population;
  }

  /** Of the same seed, the same number is the same request, but for what the server gave. */
  Request request(int number) {
    // Neighbouring seeds would begin with the same choices.
    Random random =
        new Random(Long.hashCode(seed) * 0x9E3779B97F4A7C15L ^ number * 0xBF58476D1CE4E5B9L);
    Draft draft = valid(operation(random), random);
    for (int i = Values.oneOf(CHANGES, random); i > 0; i--) {
      Mutation mutation = Values.oneOf(Mutation.ALL, random);
      mutation.change().apply(draft, random);
      draft.mutations.add(mutation.name());
    }
    return draft.finished();
  }

  private Operation operation(Random random) {
    Operation operation = Values.oneOf(operations, random);
    return COSTLY.contains(operation.name()) && random.nextInt(3) > 0
        ? Values.oneOf(favoured, random)
        : operation;
  }

  private Draft valid(Operation operation, Random random) {
    boolean get = contract.answersGet(operation) && random.nextBoolean();
    Draft draft = new Draft(operation, get ? "GET" : operation.method(), path(operation, random));
    if (operation.isPicture()) {
      return draft;
    }
    for (Contract.Parameter parameter : Values.oneOf(contract.calls(operation), random)) {
      if (!parameter.isOptional() || random.nextBoolean()) {
        draft.fields.add(population.field(parameter, random));
      }
    }
    draft.sendAs(isMultipart(draft, random) ? Draft.Body.MULTIPART : Draft.Body.FORM);
    identify(draft, random);
    if (get || random.nextInt(4) == 0) {
      draft.fields.replaceAll(field -> field.isFile() ? field : field.inQuery(true));
    }
    return draft;
  }

  private static String path(Operation operation, Random random) {
    String picture = "default/" + Values.oneOf(List.of("avatar", "cover"), random) + ".png";
    return "/" + operation.endpoint(List.of("name", picture));
  }

  private static boolean isMultipart(Draft draft, Random random) {
    return draft.fields.stream().anyMatch(Field::isFile) || random.nextBoolean();
  }

  private static boolean named(Draft draft, String name) {
    return draft.fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** Says who calls, in one of the places where it may stand. */
  private void identify(Draft draft, Random random) {
    if (draft.operation.isOssn()) {
      draft.fields.add(Field.text("api_key_token", Population.SITE_KEY));
    } else if (contract.wantsSession(draft.operation) && !named(draft, "session_id")) {
      String session = population.session(random);
      if (random.nextInt(3) == 0) {
        draft.headers.add("Authorization: Bearer " + session);
      } else {
        draft.fields.add(Field.text("session_id", session));
      }
    }
  }
}
