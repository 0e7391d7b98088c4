package dev.aviary.application.relationship;

import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.shared.World;
import org.junit.jupiter.api.Nested;

class InMemoryRelationshipsTest {

  private final World world = new World();

  @Nested
  class Ties extends RelationshipsContract {

    @Override
    protected MessagingUseCases.Stores stores() {
      return world.stores;
    }

    @Override
    protected FollowLists followLists() {
      return world.relationships;
    }
  }

  @Nested
  class Lists extends FollowListsContract {

    @Override
    protected MessagingUseCases.Stores stores() {
      return world.stores;
    }

    @Override
    protected FollowLists followLists() {
      return world.relationships;
    }
  }

  @Nested
  class Contact extends ContactContract {

    @Override
    protected MessagingUseCases.Stores stores() {
      return world.stores;
    }

    @Override
    protected FollowLists followLists() {
      return world.relationships;
    }
  }
}
