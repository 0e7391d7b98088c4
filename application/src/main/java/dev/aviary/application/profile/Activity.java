package dev.aviary.application.profile;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * When accounts were last active, without a write at every call: it is gathered here and noted in
 * the store from time to time. A crash loses what was not noted yet, and nothing else depends on
 * it.
 */
public final class Activity {

  /** More than are active between two writes; what is beyond is not gathered. */
  private static final int MOST = 100_000;

  /** Bounds how long the rows of accounts are locked. */
  private static final int AT_ONCE = 200;

  private final ConcurrentMap<AccountId, Instant> gathered = new ConcurrentHashMap<>();
  private final Accounts accounts;
  private final Transactions transactions;
  private final InstantSource clock;

  public Activity(Accounts accounts, Transactions transactions, InstantSource clock) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An account does something now. */
  public void note(AccountId account) {
    if (gathered.size() < MOST) {
      gathered.put(account, clock.instant());
    }
  }

  /** Notes in the store what was gathered. */
  public void save() {
    Iterator<Map.Entry<AccountId, Instant>> rest = gathered.entrySet().iterator();
    while (rest.hasNext()) {
      Map<AccountId, Instant> some = new HashMap<>();
      while (rest.hasNext() && some.size() < AT_ONCE) {
        Map.Entry<AccountId, Instant> entry = rest.next();
        some.put(entry.getKey(), entry.getValue());
        rest.remove();
      }
      transactions.run(() -> accounts.recordActivity(some));
    }
  }
}
