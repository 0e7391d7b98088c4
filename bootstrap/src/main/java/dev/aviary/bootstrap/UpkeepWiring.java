package dev.aviary.bootstrap;

import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.session.port.out.CommonPasswords;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.UpkeepUseCases;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.application.upkeep.port.out.Erasures;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts what operators do on its adapters. Needs no keys: a command makes none. */
@Dependent
class UpkeepWiring {

  @Produces
  @Singleton
  UpkeepUseCases upkeepUseCases(
      Accounts accounts,
      Sessions sessions,
      Erasures erasures,
      Counters counters,
      Transactions transactions,
      PasswordHasher hasher,
      CommonPasswords commonPasswords,
      AuditLog audit,
      SharedClock clock) {
    var stores = new UpkeepUseCases.Stores(accounts, sessions, erasures, counters, transactions);
    return new UpkeepUseCases(stores, new NewPasswords(commonPasswords, hasher), audit, clock);
  }
}
