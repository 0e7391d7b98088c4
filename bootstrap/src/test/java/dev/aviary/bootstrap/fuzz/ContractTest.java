package dev.aviary.bootstrap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.access.DeclaredOperations;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void contract_asItIs_hasASectionForEveryOperationAndNoOther() {
    assertThat(new Contract().operations())
        .as("sections of contract.txt, one for each operation")
        .containsExactlyInAnyOrderElementsOf(DeclaredOperations.names());
  }
}
