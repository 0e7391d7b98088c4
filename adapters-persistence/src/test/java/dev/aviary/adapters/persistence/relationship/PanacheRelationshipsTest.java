package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.messaging.PanacheStores;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.relationship.RelationshipsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheRelationshipsTest extends RelationshipsContract {

  @Inject PanacheStores panache;

  @Override
  protected Parts parts() {
    return panache.parts;
  }
}
