package dev.aviary.application.relationship;

import dev.aviary.application.shared.World;
import org.junit.jupiter.api.Nested;

class InMemoryRelationshipsTest {

  private final World world = new World();

  @Nested
  class Ties extends RelationshipsContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }

  @Nested
  class Lists extends FollowListsContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }

  @Nested
  class Contact extends ContactContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }
}
