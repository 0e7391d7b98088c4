package dev.aviary.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.media.MediaRemovalsContract;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.shared.port.out.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheMediaRemovalsTest extends MediaRemovalsContract {

  @Inject Transactions transactions;
  @Inject MediaRemovals removals;

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected MediaRemovals removals() {
    return removals;
  }

  @Test
  void withdraw_byManyAtOnce_isGrantedToOne() {
    in(
        () -> {
          removals.schedule(List.of(first), NOW);
          return first;
        });

    var granted = AtOnce.run(8, () -> in(() -> removals.withdraw(first)));

    assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  @Test
  void schedule_sameKeysInAnyOrderAtOnce_neverLocksUp() {
    for (int i = 0; i < 20; i++) {
      AtOnce.run(
          8,
          () ->
              in(
                  () -> {
                    removals.schedule(
                        Math.random() < 0.5 ? List.of(first, second) : List.of(second, first), NOW);
                    return first;
                  }));
    }
  }
}
