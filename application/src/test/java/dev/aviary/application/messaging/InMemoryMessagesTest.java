package dev.aviary.application.messaging;

import dev.aviary.application.media.port.out.ErasedMedia;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.shared.World;
import org.junit.jupiter.api.Nested;

class InMemoryMessagesTest {

  private final World world = new World();

  @Nested
  class Messaging extends MessagingContract {

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
  class Visibility extends VisibilityContract {

    @Override
    protected MessagingUseCases.Stores stores() {
      return world.stores;
    }

    @Override
    protected FollowLists followLists() {
      return world.relationships;
    }

    @Override
    protected ErasedMedia erasedMedia() {
      return world.media;
    }
  }

  @Nested
  class Search extends SearchContract {

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
