package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two requests at once: each race ends as one order of the two would have. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheRacesTest extends PanacheFixture {

  @RepeatedTest(5)
  void send_sameNameAtOnce_isSentOnce() {
    List<Message> answers = AtOnce.run(8, () -> messenger().send(mira, kenji, "text", "name"));

    assertThat(answers).extracting(Message::id).containsOnly(answers.getFirst().id());
    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10)).hasSize(1);
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @RepeatedTest(5)
  void send_sameNameToTwoPartnersAtOnce_isSentToOneAlone() {
    AtomicInteger turn = new AtomicInteger();

    List<Optional<ErrorCode>> refusals =
        AtOnce.run(
            6,
            () -> {
              AccountId to = turn.getAndIncrement() % 2 == 0 ? kenji : olga;
              return refusal(() -> messenger().send(mira, to, "text", "name"));
            });

    assertThat(refusals.stream().flatMap(Optional::stream))
        .hasSize(3)
        .containsOnly(ErrorCode.CLIENT_ID_REUSED);
    assertThat(chats(mira)).hasSize(1);
    assertThat(chats(mira).getFirst().partner().id()).isIn(kenji, olga);
    assertThat(chats(kenji).size() + chats(olga).size()).isEqualTo(1);
  }

  @RepeatedTest(5)
  void delete_byBothSidesAtOnce_erasesAndCountsOnce() {
    Message message = send(mira, kenji, "text");
    AtomicInteger turn = new AtomicInteger();

    List<Optional<ErrorCode>> refusals =
        AtOnce.run(
            6,
            () -> {
              AccountId side = turn.getAndIncrement() % 2 == 0 ? mira : kenji;
              return refusal(() -> messenger().delete(side, message.id()));
            });

    assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(2);
    assertThat(refusals.stream().flatMap(Optional::stream)).containsOnly(ErrorCode.MESSAGE_UNKNOWN);
    assertThat(
            in(() -> stores().messages().findEvenHidden(conversation(mira, kenji), message.id())))
        .isEmpty();
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(0);
  }

  /** Everybody is told that it was done, and the last one's stays. */
  @RepeatedTest(3)
  void pin_differentMessagesAtOnce_leavesOneForBothSides() {
    List<Message> messages =
        List.of(send(mira, kenji, "1"), send(kenji, mira, "2"), send(mira, kenji, "3"));
    AtomicInteger turn = new AtomicInteger();

    AtOnce.run(
        6,
        () -> {
          int number = turn.getAndIncrement();
          messenger().pin(number % 2 == 0 ? mira : kenji, messages.get(number % 3).id());
          return number;
        });

    Optional<Message> pinned = messenger().pinned(mira, kenji);
    assertThat(pinned).isPresent().isEqualTo(messenger().pinned(kenji, mira));
    assertThat(messages).contains(pinned.orElseThrow());
  }

  /** What waits for the lock finds the message as the other side left it. */
  @Test
  void pin_whileItsMessageIsErased_isRefusedAndLeavesNoPin() throws Exception {
    Message message = send(mira, kenji, "text");
    messenger().delete(kenji, message.id());

    assertThat(pinAfter(message, () -> messenger().delete(mira, message.id())))
        .contains(ErrorCode.MESSAGE_UNKNOWN);
    assertThat(pins()).isZero();
  }

  @Test
  void pin_whileItsSideClears_isRefusedAndLeavesNoPin() throws Exception {
    Message message = send(mira, kenji, "text");

    assertThat(pinAfter(message, () -> messenger().clear(mira, kenji)))
        .contains(ErrorCode.MESSAGE_UNKNOWN);
    assertThat(pins()).isZero();
  }

  @Test
  void pin_whileTheOtherSideClears_staysForTheOneWhoPins() throws Exception {
    Message message = send(mira, kenji, "text");

    assertThat(pinAfter(message, () -> messenger().clear(kenji, mira))).isEmpty();
    assertThat(messenger().pinned(mira, kenji)).isPresent();
    assertThat(messenger().pinned(kenji, mira)).isEmpty();
  }

  @Test
  void pin_whileTheOtherSideBlocks_isRefusedAndLeavesNoPin() throws Exception {
    Message message = send(mira, kenji, "text");

    assertThat(pinAfter(message, () -> messenger().toggleBlock(kenji, mira)))
        .contains(ErrorCode.CONTACT_BLOCKED);
    assertThat(pins()).isZero();
  }

  /** How a pin of mira's comes out that waits while this happens. */
  private Optional<ErrorCode> pinAfter(Message message, Runnable meanwhile) throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Optional<ErrorCode>> late =
          in(
              () -> {
                assertThat(stores().conversations().lock(pair(mira, kenji))).isPresent();
                var waiting =
                    threads.submit(() -> refusal(() -> messenger().pin(mira, message.id())));
                awaitWaiting();
                meanwhile.run();
                return waiting;
              });
      return late.get(1, TimeUnit.MINUTES);
    }
  }

  private long pins() {
    return panache.number(
        "SELECT count(pinned_message_id) FROM conversations WHERE id = :conversation",
        Map.of("conversation", in(() -> conversation(mira, kenji)).id().value()));
  }

  /** A clear that begins after a message was answered hides it; one that was over does not. */
  @RepeatedTest(5)
  void clear_whileMessagesArrive_hidesAllBeforeAndNoneAfter() {
    send(mira, kenji, "before");
    CountDownLatch cleared = new CountDownLatch(1);
    AtomicInteger turn = new AtomicInteger();

    AtOnce.run(
        3,
        () -> {
          if (turn.getAndIncrement() == 0) {
            messenger().clear(kenji, mira, true);
            cleared.countDown();
            return List.of();
          }
          for (int i = 0; i < 20; i++) {
            boolean after = cleared.getCount() == 0;
            messenger().send(mira, kenji, after ? "after" : "between");
          }
          return List.of();
        });
    messenger().send(mira, kenji, "after");

    var left = messenger().read(kenji, mira);
    assertThat(left).extracting(it -> it.body().text()).doesNotContain("before");
    long after =
        messenger().read(mira, kenji).stream()
            .filter(it -> it.body().text().equals("after"))
            .count();
    assertThat(left.stream().filter(it -> it.body().text().equals("after"))).hasSize((int) after);
    var again = messenger().history(kenji, mira, 1, false);
    assertThat(again.total()).isEqualTo(left.size());
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(0);
  }

  @RepeatedTest(5)
  void block_whileMessagesArrive_isNotBeatenOnceAnswered() {
    send(mira, kenji, "first");
    AtomicBoolean blocked = new AtomicBoolean();
    AtomicInteger turn = new AtomicInteger();

    List<Integer> counts =
        AtOnce.run(
            4,
            () -> {
              if (turn.getAndIncrement() == 0) {
                messenger().toggleBlock(kenji, mira);
                int count = stored();
                blocked.set(true);
                return count;
              }
              for (int i = 0; i < 30; i++) {
                boolean after = blocked.get();
                var refusal = refusal(() -> messenger().send(mira, kenji, "more"));
                assertThat(after && refusal.isEmpty()).isFalse();
              }
              return -1;
            });

    int whenAnswered = counts.stream().filter(count -> count >= 0).findFirst().orElseThrow();
    assertThat(stored()).isEqualTo(whenAnswered);
  }

  /** What waits for the conversation is shown the block for whose end it waited. */
  @Test
  void block_whileATextWaitsForTheLock_isSeenByIt() throws Exception {
    messenger().send(mira, kenji, "first");
    var before = stores().conversations().remembered(pair(mira, kenji)).orElseThrow();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Optional<Message>> late =
          in(
              () -> {
                messenger().toggleBlock(kenji, mira);
                return sendLate(threads, before);
              });

      assertThat(late.get()).isEmpty();
    }
    assertThat(stored()).isEqualTo(1);
  }

  /** What was sent later by its number was not sent earlier by the clock. */
  @Test
  void appendIfStill_waitsForTheLock_isSentWhenItHasIt() throws Exception {
    messenger().send(mira, kenji, "first");
    var before = stores().conversations().remembered(pair(mira, kenji)).orElseThrow();
    Duration waited = Duration.ofMillis(300);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Optional<Message>> late =
          in(
              () -> {
                stores().conversations().lock(pair(mira, kenji));
                var waiting = sendLate(threads, before);
                LockSupport.parkNanos(waited.toNanos());
                return waiting;
              });

      Message sent = late.get().orElseThrow();
      assertThat(sent.sentAt()).isAfterOrEqualTo(SENT.plus(waited));
      assertThat(page(mira, kenji, new MessageCursor.Newest(), 10)).last().isEqualTo(sent);
    }
  }

  /** A text that waits for the lock, which the caller holds. */
  private Future<Optional<Message>> sendLate(
      ExecutorService threads, Conversations.Remembered before) {
    var text = new MessageBody.Text("late");
    Future<Optional<Message>> waiting =
        threads.submit(
            () -> stores().messages().appendIfStill(before, permit(mira, kenji), text, SENT));
    awaitWaiting();
    return waiting;
  }

  private void awaitWaiting() {
    while (!isWaitedFor()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @RepeatedTest(3)
  void block_firstMessageOfStrangersAtOnce_isNotBeatenOnceAnswered() {
    AtomicInteger turn = new AtomicInteger();

    List<Integer> counts =
        AtOnce.run(
            2,
            () -> {
              if (turn.getAndIncrement() == 0) {
                messenger().toggleBlock(kenji, mira);
                return stored();
              }
              return refusal(() -> messenger().send(mira, kenji, "first")).isEmpty() ? -1 : -2;
            });

    int whenAnswered = counts.stream().filter(count -> count >= 0).findFirst().orElseThrow();
    assertThat(stored()).isEqualTo(whenAnswered);
    assertThat(counts.contains(-1)).isEqualTo(whenAnswered == 1);
  }

  @Test
  void take_atOnce_givesEachPictureToOne() {
    for (int i = 0; i < 40; i++) {
      var picture = new MediaKey("upload/images/2020/11/race" + i + ".jpg");
      Message message = send(mira, kenji, new MessageBody.Image(picture));
      messenger().remove(mira, message.id());
    }
    CountDownLatch taken = new CountDownLatch(4);

    List<List<MediaKey>> all =
        AtOnce.run(
            4,
            () ->
                in(
                    () -> {
                      List<MediaKey> mine = mediaRemovals().take(10, Instant.now());
                      taken.countDown();
                      await(taken);
                      mine.forEach(mediaRemovals()::forget);
                      return mine;
                    }));

    assertThat(all.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
  }

  @RepeatedTest(3)
  void cover_atOnce_putsEachMessageIntoOneBlock() {
    for (int i = 0; i < 10; i++) {
      send(mira, kenji, "text");
    }

    AtOnce.run(
        4,
        () -> {
          panache.index.cover(pair(mira, kenji), 1);
          return 0;
        });

    assertThat(blocks()).isEqualTo(1);
    assertThat(messenger().search(mira, kenji, "text").total()).isEqualTo(10);
  }

  /** A text is read and put into a block under the lock under which it would be erased. */
  @Test
  void cover_whileAMessageIsErased_waitsAndLeavesItOut() throws Exception {
    Message message = send(mira, kenji, "text");
    messenger().delete(kenji, message.id());

    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<?> covering =
          in(
              () -> {
                assertThat(stores().conversations().lock(pair(mira, kenji))).isPresent();
                Future<?> started =
                    executor.submit(() -> panache.index.cover(pair(mira, kenji), 1));
                awaitWaiting();
                messenger().delete(mira, message.id());
                return started;
              });
      covering.get(1, TimeUnit.MINUTES);
    }

    assertThat(blocks()).isZero();
  }

  private long blocks() {
    long conversation = in(() -> conversation(mira, kenji)).id().value();
    return panache.number(
        "SELECT count(*) FROM search_blocks WHERE conversation_id = :conversation",
        Map.of("conversation", conversation));
  }

  private int stored() {
    return stores().views().listing(pair(mira, kenji), mira, 0, 1).orElseThrow().total();
  }

  private static Optional<ErrorCode> refusal(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (DomainException e) {
      return Optional.of(e.code());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
