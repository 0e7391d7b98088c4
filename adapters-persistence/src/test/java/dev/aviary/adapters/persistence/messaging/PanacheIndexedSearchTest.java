package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.SearchContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheIndexedSearchTest extends SearchContract {

  @Inject PanacheStores panache;

  @Override
  protected Parts parts() {
    return panache.parts;
  }

  /** As if each conversation were long: every message is in a block. */
  @Override
  protected void indexed() {
    panache.index.cover(pair(mira, kenji), 1);
  }
}
