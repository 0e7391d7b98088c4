package dev.aviary.application.messaging;

import dev.aviary.application.media.port.out.ErasedMedia;
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
  }

  @Nested
  class Visibility extends VisibilityContract {

    @Override
    protected MessagingUseCases.Stores stores() {
      return world.stores;
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
  }
}
