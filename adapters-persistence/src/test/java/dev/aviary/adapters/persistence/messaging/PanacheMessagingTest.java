package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.MessagingContract;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheMessagingTest extends MessagingContract {

  private static final int WHOLE = 1000;
  private static final String LAST_NUMBER = "SELECT last_value FROM message_ids";

  @Inject PanacheStores panache;

  @Override
  protected Parts parts() {
    return panache.parts;
  }

  @Test
  void lock_firstMessagesOfBothSidesAtOnce_makesOneConversation() {
    AtomicInteger turn = new AtomicInteger();
    var sent =
        AtOnce.run(
            8,
            () ->
                turn.incrementAndGet() % 2 == 0
                    ? send(mira, kenji, "from mira")
                    : send(kenji, mira, "from kenji"));

    assertThat(sent).extracting(Message::conversation).containsOnly(sent.getFirst().conversation());
    assertThat(page(mira, kenji, new MessageCursor.Newest(), WHOLE)).hasSize(8);
    assertThat(chats(mira).getFirst().unread()).isEqualTo(4);
    assertThat(chats(kenji).getFirst().unread()).isEqualTo(4);
  }

  @Test
  void lock_sendersAndAPollerAtOnce_pollerMissesNothingAndSeesNothingTwice() {
    Message first = send(mira, kenji, "first");
    CountDownLatch sending = new CountDownLatch(4);
    AtomicInteger role = new AtomicInteger();

    List<List<MessageId>> seen =
        AtOnce.run(
            5,
            () -> {
              int mine = role.getAndIncrement();
              if (mine == 0) {
                return poll(first.id(), sending);
              }
              try {
                for (int i = 0; i < 100; i++) {
                  send(mine % 2 == 0 ? mira : kenji, mine % 2 == 0 ? kenji : mira, "m" + i);
                }
                return List.<MessageId>of();
              } finally {
                sending.countDown();
              }
            });

    List<MessageId> polled = seen.stream().filter(ids -> !ids.isEmpty()).findFirst().orElseThrow();
    assertThat(polled)
        .isEqualTo(
            page(mira, kenji, new MessageCursor.After(first.id()), WHOLE).stream()
                .map(Message::id)
                .toList())
        .hasSize(400)
        .doesNotHaveDuplicates();
  }

  @Test
  void markSeen_sameMessagesAtOnceWhileMoreArrive_countEqualsARecount() {
    List<MessageId> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(send(mira, kenji, "m" + i).id());
    }
    AtomicInteger role = new AtomicInteger();

    AtOnce.run(
        6,
        () -> {
          if (role.getAndIncrement() % 2 == 0) {
            markSeen(kenji, mira, ids.reversed(), SENT);
          } else {
            send(mira, kenji, "more");
          }
          return 0;
        });

    assertThat(chats(kenji).getFirst().unread()).isEqualTo(3);
    assertThat(page(kenji, mira, new MessageCursor.Newest(), WHOLE))
        .filteredOn(message -> message.isUnreadBy(kenji))
        .hasSize(3);
  }

  /** Whatever writes takes the lock first, and the lock takes a number. */
  @Test
  void read_nothingUnread_takesNoLock() {
    send(mira, kenji, "text");
    assertThat(numbersTakenBy(() -> messenger().read(kenji, mira))).isEqualTo(1);

    assertThat(numbersTakenBy(() -> messenger().read(kenji, mira))).isZero();
    assertThat(numbersTakenBy(() -> messenger().read(mira, kenji))).isZero();
    assertThat(numbersTakenBy(() -> messenger().search(kenji, mira, "text"))).isZero();
    assertThat(numbersTakenBy(() -> messenger().history(kenji, mira, 1, true))).isZero();
    assertThat(numbersTakenBy(() -> messenger().unread(kenji, mira, true))).isZero();
  }

  private long numbersTakenBy(Runnable reading) {
    long before = panache.number(LAST_NUMBER, Map.of());
    reading.run();
    return panache.number(LAST_NUMBER, Map.of()) - before;
  }

  /** Follows the conversation with offset_down until the senders are done and nothing is left. */
  private List<MessageId> poll(MessageId first, CountDownLatch sending) {
    List<MessageId> seen = new ArrayList<>();
    MessageCursor cursor = new MessageCursor.After(first);
    while (true) {
      boolean mayBeLast = sending.getCount() == 0;
      List<Message> page = page(mira, kenji, cursor, 7);
      page.forEach(message -> seen.add(message.id()));
      if (!page.isEmpty()) {
        cursor = new MessageCursor.After(page.getLast().id());
      } else if (mayBeLast) {
        return seen;
      }
    }
  }
}
