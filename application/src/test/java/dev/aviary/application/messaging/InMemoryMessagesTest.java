package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.World;
import dev.aviary.application.shared.port.out.Transactions;

class InMemoryMessagesTest extends MessagingContract {

  private final World world = new World();

  @Override
  protected Transactions transactions() {
    return world.database;
  }

  @Override
  protected Accounts accounts() {
    return world.accounts;
  }

  @Override
  protected Conversations conversations() {
    return world.messages;
  }

  @Override
  protected Messages messages() {
    return world.messages;
  }

  @Override
  protected Chats chats() {
    return world.messages;
  }
}
