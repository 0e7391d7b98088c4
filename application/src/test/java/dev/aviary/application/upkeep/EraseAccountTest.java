package dev.aviary.application.upkeep;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.shared.CutOff;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.EraseAccount.Removed;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EraseAccountTest {

  private final FakeErasures erasures = new FakeErasures();
  private final List<AuditEvent> audit = new ArrayList<>();
  private final List<Removed> told = new ArrayList<>();

  @BeforeEach
  void fill() {
    erasures.follows = 450;
    erasures.sent = 1500;
    erasures.messages.put(new ConversationId(1), 2000);
    erasures.messages.put(new ConversationId(2), 0);
    erasures.messages.put(new ConversationId(3), 17);
  }

  @Test
  void erase_known_leavesNothingAndTellsOfEachPiece() {
    Removed removed = service(new InMemoryDatabase()).erase(FakeErasures.MIRA, told::add);

    assertThat(removed).isEqualTo(new Removed(450, 3, 2017));
    assertThat(erasures.isEmpty()).isTrue();
    assertThat(told).hasSizeGreaterThan(6).endsWith(removed);
    assertThat(audit).containsExactly(new AuditEvent.AccountErased(FakeErasures.MIRA));
  }

  @Test
  void erase_moreConversationsThanAtOnce_leavesNone() {
    for (int i = 4; i <= 2500; i++) {
      erasures.messages.put(new ConversationId(i), 1);
    }

    Removed removed = service(new InMemoryDatabase()).erase(FakeErasures.MIRA, told::add);

    assertThat(removed).isEqualTo(new Removed(450, 2500, 2017 + 2497));
    assertThat(erasures.isEmpty()).isTrue();
  }

  @Test
  void erase_unknown_isRefusedAndToldNobody() {
    EraseAccountService service = service(new InMemoryDatabase());

    assertRefused(ErrorCode.ACCOUNT_UNKNOWN, () -> service.erase(new AccountId(8), told::add));
    service.erase(FakeErasures.MIRA, told::add);
    assertRefused(ErrorCode.ACCOUNT_UNKNOWN, () -> service.erase(FakeErasures.MIRA, told::add));
    assertThat(audit).hasSize(1);
  }

  /** After each number of transactions in turn; what one has begun the next finishes. */
  @Test
  void erase_cutOffAnywhere_goesOnWhereItWas() {
    int cuts = 0;
    for (boolean whole = false; !whole; cuts++) {
      fill();
      erasures.exists = true;
      erasures.blocks = true;
      whole = isWholeAfter(cuts);
      if (!whole && cuts > 0) {
        assertThat(erasures.unfinished).containsExactly(FakeErasures.MIRA);
      }
      if (!whole) {
        service(new InMemoryDatabase()).erase(FakeErasures.MIRA, told::add);
      }
      assertThat(erasures.isEmpty()).isTrue();
    }
    assertThat(cuts).isGreaterThan(10);
  }

  private boolean isWholeAfter(int transactions) {
    try {
      service(new CutOff(new InMemoryDatabase(), transactions)).erase(FakeErasures.MIRA, told::add);
      return true;
    } catch (CutOff.Ended e) {
      return false;
    }
  }

  private EraseAccountService service(Transactions transactions) {
    return new EraseAccountService(erasures, audit::add, transactions);
  }
}
