package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.MessagingFixture;
import jakarta.inject.Inject;
import java.util.Map;

/** The fixture on PostgreSQL. */
public abstract class PanacheFixture extends MessagingFixture {

  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))";

  @Inject protected PanacheStores panache;

  @Override
  protected Parts parts() {
    return panache.parts;
  }

  /** Whether somebody waits for what the caller's transaction has locked. */
  protected final boolean isWaitedFor() {
    return panache.number(WAITING, Map.of()) > 0;
  }
}
