package dev.aviary.application.session;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.World;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.AccountId;
import java.util.UUID;

class FakeSecurityTest extends SessionsContract {

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
    return world.security;
  }

  @Override
  protected void end(AccountId account, UUID session) {
    world.security.opened().removeIf(it -> it.account().equals(account) && it.id().equals(session));
  }
}
