package dev.aviary.application.session;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.World;
import dev.aviary.application.shared.port.out.Transactions;

class InMemorySessionsTest extends SessionsContract {

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
  protected Sessions sessions() {
    return world.sessions;
  }

  @Override
  protected EndedSessions endedSessions() {
    return world.sessions;
  }
}
