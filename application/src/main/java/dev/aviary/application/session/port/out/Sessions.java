package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.Session;

/** The sessions that were opened. */
public interface Sessions {

  /** Keeps a new session; of its refresh token only the hash. */
  void add(Session session);
}
