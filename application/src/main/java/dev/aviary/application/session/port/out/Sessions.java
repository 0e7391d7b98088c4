package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.util.UUID;

/** The sessions that are open. */
public interface Sessions {

  /** Keeps a new session; of its refresh token only the hash. */
  void add(Session session);

  /** Whether the account has this session. One that was ended is gone, on every server at once. */
  boolean isOpen(AccountId account, UUID session);
}
