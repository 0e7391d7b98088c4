package dev.aviary.application.upkeep;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.EraseAccount;
import dev.aviary.application.upkeep.port.out.Erasures;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;
import java.util.function.IntSupplier;

/** Each piece is a transaction that waits for nobody for long, and that nobody waits long for. */
final class EraseAccountService implements EraseAccount {

  private static final int FOLLOWS_AT_ONCE = 200;
  private static final int ROWS_AT_ONCE = 1000;

  private final Erasures erasures;
  private final AuditLog audit;
  private final Transactions transactions;

  EraseAccountService(Erasures erasures, AuditLog audit, Transactions transactions) {
    this.erasures = erasures;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public List<AccountId> unfinished() {
    return transactions.inTransaction(erasures::unfinished);
  }

  @Override
  public Removed erase(AccountId account, Progress progress) {
    boolean begun = transactions.inTransaction(() -> erasures.begin(account));
    if (!begun && !unfinished().contains(account)) {
      throw new DomainException(ErrorCode.ACCOUNT_UNKNOWN);
    }
    var tally = new Tally(progress);
    untilNone(
        () -> erasures.endFollows(account, FOLLOWS_AT_ONCE),
        ended -> tally.add(new Removed(ended, 0, 0)));
    transactions.run(() -> erasures.endBlocks(account));
    removeConversations(account, tally);
    // After the conversations: until these are gone, a message on its way may still get its name.
    untilNone(() -> erasures.forgetSent(account, ROWS_AT_ONCE), forgotten -> {});
    transactions.run(() -> erasures.finish(account));
    audit.record(new AuditEvent.AccountErased(account));
    return tally.removed;
  }

  private void removeConversations(AccountId account, Tally tally) {
    List<ConversationId> some;
    do {
      some = transactions.inTransaction(() -> erasures.conversations(account, ROWS_AT_ONCE));
      some.forEach(conversation -> remove(conversation, tally));
    } while (!some.isEmpty());
  }

  private void remove(ConversationId conversation, Tally tally) {
    int removed;
    do {
      removed =
          transactions.inTransaction(() -> erasures.removeMessages(conversation, ROWS_AT_ONCE));
      tally.add(new Removed(0, removed < ROWS_AT_ONCE ? 1 : 0, removed));
    } while (removed == ROWS_AT_ONCE);
  }

  private interface Told {
    void of(int count);
  }

  private void untilNone(IntSupplier some, Told told) {
    int count;
    do {
      count = transactions.inTransaction(some::getAsInt);
      told.of(count);
    } while (count > 0);
  }

  private static final class Tally {

    private final Progress progress;
    private Removed removed = Removed.NOTHING;

    Tally(Progress progress) {
      this.progress = progress;
    }

    void add(Removed more) {
      removed = removed.plus(more);
      progress.removed(removed);
    }
  }
}
