package dev.aviary.adapters.persistence.shared;

import dev.aviary.application.shared.port.out.SharedClock;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What the database's clock says now, also in a transaction that began a while ago. */
@Singleton
@Typed(SharedClock.class)
class DatabaseClock implements SharedClock {

  private static final Sql NOW = Sql.of("SELECT clock_timestamp()");

  private final Statements statements;

  DatabaseClock(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Instant instant() {
    return statements.row(NOW.asItIs(), row -> Statements.instant(row, 1)).orElseThrow();
  }
}
