package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;

/** Everything at once in one conversation, two clients a side, and then the books are checked. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheStormTest extends PanacheFixture {

  private static final int CLIENTS = 4;
  private static final int STEPS = 150;

  /** Every count and preview beside a recount; one row for each chat that is wrong. */
  private static final String WRONG_CHATS =
      """
      SELECT count(*) FROM chats
      JOIN conversations ON conversations.id = chats.conversation_id
      CROSS JOIN LATERAL (
        SELECT count(*) AS listed,
          count(*) FILTER (WHERE sender_id <> account_id AND seen_at IS NULL AND NOT removed) AS unread,
          max(messages.id) FILTER (WHERE NOT removed) AS preview
        FROM messages
        WHERE messages.conversation_id = chats.conversation_id
          AND messages.id > CASE WHEN account_id = low_account_id THEN low_cleared_to
                                 ELSE high_cleared_to END
          AND NOT CASE WHEN sender_id = account_id THEN hidden_from_sender
                       ELSE hidden_from_recipient END) AS recount
      WHERE chats.conversation_id = :conversation
        AND (unread_count, message_count, coalesce(preview_id, 0))
          <> (recount.unread, recount.listed, coalesce(recount.preview, 0))
      """;

  private static final String SEEN_BY_NOBODY =
      """
      SELECT count(*) FROM messages JOIN conversations ON conversations.id = conversation_id
      WHERE conversation_id = :conversation
        AND (hidden_from_sender OR messages.id <=
          CASE WHEN sender_id = low_account_id THEN low_cleared_to ELSE high_cleared_to END)
        AND (hidden_from_recipient OR messages.id <=
          CASE WHEN sender_id = low_account_id THEN high_cleared_to ELSE low_cleared_to END)
      """;

  /** A pin on what is erased, says nothing or is of another conversation. */
  private static final String WRONG_PINS =
      """
      SELECT CAST(to_jsonb(conversation) AS text), CAST(to_jsonb(message) AS text)
      FROM conversations AS conversation
      LEFT JOIN messages AS message ON message.id = pinned_message_id
      WHERE conversation.id = :conversation AND pinned_message_id IS NOT NULL
        AND (message.conversation_id = conversation.id AND NOT removed) IS NOT TRUE
      """;

  private static final String LEFT =
      """
      SELECT (SELECT count(*) FROM messages WHERE conversation_id = :conversation)
        + (SELECT count(pinned_message_id) FROM conversations WHERE id = :conversation)
        + (SELECT count(*) FROM search_blocks WHERE conversation_id = :conversation)
      """;

  @RepeatedTest(4)
  void everythingAtOnce_theBooksAreRightAndNothingClearedComesBack() {
    send(mira, kenji, "first");
    AtomicInteger clients = new AtomicInteger();
    Side low = new Side(mira, kenji);
    Side high = new Side(kenji, mira);

    AtOnce.run(
        CLIENTS + 1,
        () -> {
          int number = clients.getAndIncrement();
          if (number == CLIENTS) {
            for (int i = 0; i < STEPS / 10; i++) {
              panache.index.cover(pair(mira, kenji), 1);
            }
          } else {
            new Client(number % 2 == 0 ? low : high, number).run();
          }
          return number;
        });

    Map<String, Long> here =
        Map.of("conversation", in(() -> conversation(mira, kenji)).id().value());
    assertThat(panache.number(WRONG_CHATS, here)).isZero();
    assertThat(panache.number(SEEN_BY_NOBODY, here)).isZero();
    assertThat(panache.rows(WRONG_PINS, here)).isEmpty();
    messenger().clear(mira, kenji, true);
    messenger().clear(kenji, mira);
    assertThat(panache.number(LEFT, here)).isZero();
  }

  /** What the two clients of one side know together. */
  private record Side(AccountId owner, AccountId partner, AtomicLong highest, AtomicLong cleared) {

    Side(AccountId owner, AccountId partner) {
      this(owner, partner, new AtomicLong(), new AtomicLong());
    }
  }

  private final class Client {

    private final Side side;
    private final RandomGenerator random;
    private final Messenger messenger = messenger();
    private MessageId last = new MessageId(1);

    Client(Side side, int seed) {
      this.side = side;
      this.random = new SplittableRandom(seed);
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        try {
          step();
        } catch (DomainException e) {
          // Somebody was faster: as good an answer as any.
          assertThat(e.code()).isNotNull();
        }
      }
    }

    private void step() {
      int dice = random.nextInt(22);
      if (dice < 8) {
        messenger.send(side.owner(), side.partner(), "text " + dice);
      } else if (dice < 12) {
        poll();
      } else if (dice == 12) {
        messenger.delete(side.owner(), anyMessage());
      } else if (dice == 13) {
        messenger.remove(side.owner(), anyMessage());
      } else if (dice == 14) {
        clear();
      } else if (dice == 15) {
        history();
      } else if (dice == 16) {
        messenger.toggleBlock(side.owner(), side.partner());
        messenger.toggleBlock(side.owner(), side.partner());
      } else if (dice == 17) {
        search();
      } else if (dice == 18) {
        messenger.pin(side.owner(), anyMessage());
        messenger.unpin(side.owner(), anyMessage());
      } else if (dice == 19) {
        messenger.pin(side.owner(), anyMessage());
        messenger
            .pinned(side.owner(), side.partner())
            .ifPresent(it -> assertThat(it.isReadableBy(side.owner())).isTrue());
      } else {
        look(messenger.read(side.owner(), side.partner()));
      }
    }

    private void poll() {
      long cleared = side.cleared().get();
      List<Message> page =
          messenger.read(side.owner(), side.partner(), new MessageCursor.After(last), 5);
      assertThat(page).extracting(it -> it.id().value()).isSorted().allMatch(id -> id > cleared);
      page.forEach(it -> side.highest().accumulateAndGet(it.id().value(), Math::max));
      if (!page.isEmpty()) {
        last = page.getLast().id();
      }
    }

    private void search() {
      long cleared = side.cleared().get();
      var found = messenger.search(side.owner(), side.partner(), "ex");
      assertThat(found.messages()).hasSize(Math.min(found.total(), 100));
      assertThat(found.messages())
          .allMatch(it -> it.isReadableBy(side.owner()) && it.id().value() > cleared);
      look(found.messages());
    }

    private void history() {
      long cleared = side.cleared().get();
      var history = messenger.history(side.owner(), side.partner(), 1, true);
      assertThat(history.messages()).hasSize(Math.min(history.total(), 10));
      assertThat(history.messages())
          .allMatch(it -> it.isListedFor(side.owner()) && it.id().value() > cleared);
    }

    private void look(List<Message> found) {
      assertThat(found).allMatch(it -> it.isReadableBy(side.owner()));
      found.forEach(it -> side.highest().accumulateAndGet(it.id().value(), Math::max));
    }

    /** What this side has seen before it cleared is never seen again, by either client. */
    private void clear() {
      long before = side.highest().get();
      messenger.clear(side.owner(), side.partner(), random.nextBoolean());
      side.cleared().accumulateAndGet(before, Math::max);
    }

    private MessageId anyMessage() {
      List<Message> all = messenger.read(side.owner(), side.partner());
      return all.isEmpty() ? last : all.get(random.nextInt(all.size())).id();
    }
  }
}
