package dev.aviary.application.messaging;

import dev.aviary.application.shared.World;
import org.junit.jupiter.api.Nested;

class InMemoryMessagesTest {

  private final World world = new World();

  @Nested
  class Messaging extends MessagingContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }

  @Nested
  class AppendIfStill extends AppendIfStillContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }

  @Nested
  class Visibility extends VisibilityContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }

  @Nested
  class Pin extends PinContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }

  @Nested
  class Search extends SearchContract {

    @Override
    protected Parts parts() {
      return world.parts;
    }
  }
}
