package dev.aviary.bootstrap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.access.DeclaredOperations;
import dev.aviary.bootstrap.access.Operation;
import dev.aviary.bootstrap.openapi.ApiDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What random requests may be answered is what clients are told of. */
class ContractTest {

  private static final ApiDocument DOCUMENT = ApiDocument.now();

  /** What an operation may answer whatever is asked; random requests do not get all of it. */
  private static final Set<String> OF_THE_SURFACE =
      Set.of(
          "401 Unauthorized Access",
          "400 Invalid request data",
          "429 Too many requests",
          "500 An error occurred while processing your request. Please try again later.",
          "106 Invalid API KEY token",
          "107 Invalid API version");

  private final Contract contract = new Contract();

  @Test
  void contract_asItIs_hasASectionForEveryOperationAndNoOther() {
    assertThat(contract.operations())
        .as("sections of contract.txt, one for each operation")
        .containsExactlyInAnyOrderElementsOf(DeclaredOperations.names());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answers_ofTheContract_areThoseOfTheDocument(Operation operation) {
    Set<String> answers = contract.answers(operation);
    Set<String> refusals = DOCUMENT.refusals(operation);
    Set<String> successes = new HashSet<>(answers);
    successes.removeAll(refusals);
    Set<String> messages = new HashSet<>(DOCUMENT.successes(operation, "message"));
    messages.remove("");

    assertThat(refusals).isSubsetOf(union(answers, OF_THE_SURFACE));
    assertThat(words(successes, 0)).isEqualTo(DOCUMENT.successes(operation, "code"));
    assertThat(words(successes, 1)).isEqualTo(messages);
  }

  private static List<Operation> operations() {
    return DOCUMENT.operations().stream().filter(it -> !it.isPicture()).toList();
  }

  /** Code or message; an empty message is none. */
  private static Set<String> words(Set<String> answers, int place) {
    return answers.stream()
        .map(it -> it.split(" ", 2))
        .filter(it -> it.length > place)
        .map(it -> it[place])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
