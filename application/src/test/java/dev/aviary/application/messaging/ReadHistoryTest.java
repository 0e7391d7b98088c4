package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.shared.World;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read by page numbers, and what reading leaves alone. */
class ReadHistoryTest {

  private final World world = new World();
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final AccountPair pair = AccountPair.between(mira, kenji).orElseThrow();

  @Test
  void history_moreThanAPage_isCountedFromTheNewest() {
    send(25);

    assertThat(texts(1)).isEqualTo(numbers(16, 25));
    assertThat(texts(2)).isEqualTo(numbers(6, 15));
    assertThat(texts(3)).isEqualTo(numbers(1, 5));
  }

  @Test
  void history_beyondTheLastPage_isEmptyWithTheTotal() {
    send(10);

    for (long page : List.of(2L, 1L + Integer.MAX_VALUE, Long.MAX_VALUE)) {
      assertThat(texts(page)).isEmpty();
      assertThat(world.messenger.history(mira, kenji, page, false).total()).isEqualTo(10);
    }
  }

  @Test
  void history_twoWhoNeverWrote_isEmptyAndOpensNoConversation() {
    var history = world.messenger.history(mira, kenji, 1, true);

    assertThat(history.messages()).isEmpty();
    assertThat(history.partner().id()).isEqualTo(kenji);
    assertThat(world.messages.find(pair)).isEmpty();
  }

  @Test
  void history_markedAsSeen_leavesNothingUnreadOnAnyPage() {
    send(25);

    world.messenger.history(kenji, mira, 1, true);

    assertThat(world.messenger.chats(kenji)).extracting(Chats.Chat::unread).containsExactly(0);
  }

  @Test
  void readingWithMarks_nothingUnread_takesNoLock() {
    send(2);
    assertThat(locksTakenBy(() -> world.messenger.history(kenji, mira, 1, true))).isOne();

    assertThat(locksTakenBy(() -> world.messenger.history(kenji, mira, 1, true))).isZero();
    assertThat(locksTakenBy(() -> world.messenger.read(kenji, mira))).isZero();
    assertThat(locksTakenBy(() -> world.messenger.unread(kenji, mira, true))).isZero();
  }

  @Test
  void read_blockedWithoutEverHavingWritten_isRefused() {
    var strangers = world.relationships.between(pair).orElseThrow();
    world.relationships.save(strangers, strangers.block(kenji, world.now()));

    assertRefused(ErrorCode.PARTNER_INVALID, () -> world.messenger.read(mira, kenji));
    assertRefused(ErrorCode.PARTNER_INVALID, () -> world.messenger.history(mira, kenji, 1, true));
  }

  @Test
  void recent_moreThanAPage_isCountedFromTheNewest() {
    AccountId olga = world.join("olga");
    world.messenger.send(kenji, mira, "earlier");
    world.pass(Duration.ofMinutes(1));
    world.messenger.send(olga, mira, "later");

    assertThat(partners(1)).containsExactly(olga);
    assertThat(partners(2)).containsExactly(kenji);
    assertThat(partners(3)).isEmpty();
    assertThat(world.messenger.recent(mira, 3, 1).total()).isEqualTo(2);
  }

  private void send(int count) {
    numbers(1, count).forEach(text -> world.messenger.send(mira, kenji, text));
  }

  private List<String> texts(long page) {
    return world.messenger.history(mira, kenji, page, false).messages().stream()
        .map(Message::body)
        .map(body -> body.text())
        .toList();
  }

  private List<AccountId> partners(long page) {
    return world.messenger.recent(mira, page, 1).chats().stream()
        .map(chat -> chat.partner().id())
        .toList();
  }

  /** Each takes a number for the message that may follow. */
  private long locksTakenBy(Runnable reading) {
    long before = world.database.nextNumber();
    reading.run();
    return world.database.nextNumber() - before - 1;
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }
}
