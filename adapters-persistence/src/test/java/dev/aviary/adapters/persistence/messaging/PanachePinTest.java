package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.PinContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanachePinTest extends PinContract {

  @Inject PanacheStores panache;

  @Override
  protected Parts parts() {
    return panache.parts;
  }
}
