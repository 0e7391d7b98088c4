package dev.aviary.application.upkeep;

import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.CreateAccount;
import dev.aviary.application.upkeep.port.in.EndSessions;
import dev.aviary.application.upkeep.port.in.EraseAccount;
import dev.aviary.application.upkeep.port.in.FindAccount;
import dev.aviary.application.upkeep.port.in.RecountCounters;
import dev.aviary.application.upkeep.port.in.ResetPassword;
import dev.aviary.application.upkeep.port.in.SweepMedia;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.application.upkeep.port.out.Erasures;

/** Builds the operator's use cases on their ports. */
public final class UpkeepUseCases {

  /** Everything that they look after. */
  public record Stores(
      Accounts accounts,
      Sessions sessions,
      Erasures erasures,
      Counters counters,
      Transactions transactions) {}

  private final Stores stores;
  private final NewPasswords newPasswords;
  private final AuditLog audit;
  private final SharedClock clock;

  public UpkeepUseCases(
      Stores stores, NewPasswords newPasswords, AuditLog audit, SharedClock clock) {
    this.stores = stores;
    this.newPasswords = newPasswords;
    this.audit = audit;
    this.clock = clock;
  }

  public FindAccount findAccount() {
    return new FindAccountService(stores.accounts(), stores.transactions());
  }

  public CreateAccount createAccount() {
    return new CreateAccountService(
        stores.accounts(), newPasswords, audit, stores.transactions(), clock);
  }

  public ResetPassword resetPassword() {
    return new ResetPasswordService(
        stores.accounts(), stores.sessions(), newPasswords, audit, stores.transactions());
  }

  public EndSessions endSessions() {
    return new EndSessionsService(
        stores.accounts(), stores.sessions(), audit, stores.transactions());
  }

  public EraseAccount eraseAccount() {
    return new EraseAccountService(stores.erasures(), audit, stores.transactions());
  }

  public RecountCounters recountCounters() {
    return new RecountCountersService(stores.counters(), stores.transactions());
  }

  public static SweepMedia sweepMedia(EraseMedia eraseMedia) {
    return new SweepMediaService(eraseMedia);
  }
}
