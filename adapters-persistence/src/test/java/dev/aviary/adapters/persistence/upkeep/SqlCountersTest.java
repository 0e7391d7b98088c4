package dev.aviary.adapters.persistence.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.messaging.PanacheFixture;
import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.application.upkeep.port.out.Counters.ChatCounts;
import dev.aviary.application.upkeep.port.out.Counters.WrongChat;
import dev.aviary.application.upkeep.port.out.Counters.WrongFollows;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.relationship.FollowCounts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Counts against what they count, whole, wrong, and while they change. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SqlCountersTest extends PanacheFixture {

  private static final int STEPS = 60;
  private static final int ALL = Integer.MAX_VALUE;

  @Inject Counters counters;

  @Test
  void chats_everyKindOfChange_areRight() {
    Messenger messenger = messenger();
    Message one = messenger.send(mira, kenji, "one");
    messenger.send(mira, kenji, "two");
    messenger.send(kenji, mira, "three");
    messenger.read(kenji, mira);
    Message four = messenger.send(mira, kenji, "four");
    messenger.delete(kenji, one.id());
    messenger.remove(mira, four.id());
    messenger.clear(mira, kenji, true);

    assertThat(wrongHere()).isEmpty();
    assertThat(correct()).isEmpty();
  }

  @Test
  void correctChats_wrong_areAsARecountSaysAndTold() {
    messenger().send(mira, kenji, "one");
    Message two = messenger().send(mira, kenji, "two");
    panache.execute(
        """
        UPDATE chats SET unread_count = 7, message_count = 1, preview_id = NULL
        WHERE account_id = :account
        """,
        Map.of("account", kenji.value()));
    WrongChat wrong =
        new WrongChat(
            here(),
            kenji,
            new ChatCounts(7, 1, Optional.empty()),
            new ChatCounts(2, 2, Optional.of(two.id().value())));

    assertThat(wrongHere()).containsExactly(wrong);
    assertThat(correct()).containsExactly(wrong);

    assertThat(wrongHere()).isEmpty();
    assertThat(messenger().chats(kenji))
        .singleElement()
        .satisfies(
            chat -> {
              assertThat(chat.unread()).isEqualTo(2);
              assertThat(chat.newest()).isEqualTo(two);
            });
  }

  @Test
  void correctFollows_wrong_areAsARecountSaysAndTold() {
    circle().follow(mira, kenji);
    panache.execute(
        "UPDATE accounts SET follower_count = 5, pending_count = 2 WHERE id = :account",
        Map.of("account", kenji.value()));
    WrongFollows wrong =
        new WrongFollows(kenji, new FollowCounts(5, 0, 2), new FollowCounts(1, 0, 0));

    assertThat(in(() -> counters.follows(mira.value() - 1, ALL)).wrong()).containsExactly(wrong);
    assertThat(in(() -> counters.correctFollows(kenji))).contains(wrong);

    assertThat(in(() -> counters.correctFollows(kenji))).isEmpty();
    assertThat(stores().accounts().find(kenji).orElseThrow().follows())
        .isEqualTo(new FollowCounts(1, 0, 0));
  }

  @Test
  void looks_inPieces_comeToAnEnd() {
    long before = mira.value() - 1;
    var first = in(() -> counters.follows(before, 2));
    assertThat(first.seen()).isEqualTo(2);
    assertThat(first.last()).isEqualTo(kenji.value());
    assertThat(in(() -> counters.follows(kenji.value(), 2)).seen()).isEqualTo(1);
    assertThat(in(() -> counters.follows(Long.MAX_VALUE, 2)).last()).isEqualTo(Counters.BEGINNING);
    assertThat(in(() -> counters.chats(Long.MAX_VALUE, 2)).last()).isEqualTo(Counters.BEGINNING);
  }

  /** Nothing that is right looks wrong, and nothing that changes meanwhile is overwritten. */
  @Test
  void recount_whileAllOfItChanges_findsNothingAndBreaksNothing() {
    messenger().send(mira, kenji, "first");
    AtomicBoolean over = new AtomicBoolean();
    List<Callable<Object>> work =
        List.of(
            () -> texts(over),
            () -> {
              for (int i = 0; i < STEPS; i++) {
                messenger().read(kenji, mira);
                circle().follow(mira, kenji);
              }
              return true;
            },
            () -> {
              while (!over.get()) {
                assertThat(wrongHere()).isEmpty();
                assertThat(in(() -> counters.follows(mira.value() - 1, ALL)).wrong()).isEmpty();
                assertThat(correct()).isEmpty();
                assertThat(in(() -> counters.correctFollows(kenji))).isEmpty();
              }
              return true;
            });

    AtOnce.run(work);

    assertThat(wrongHere()).isEmpty();
    assertThat(Traces.wrongCounts(panache)).isZero();
  }

  private Object texts(AtomicBoolean over) {
    try {
      for (int i = 0; i < STEPS; i++) {
        messenger().send(mira, kenji, "text " + i);
        messenger().send(kenji, mira, "text " + i);
      }
      return true;
    } finally {
      over.set(true);
    }
  }

  private ConversationId here() {
    return conversation(mira, kenji).id();
  }

  private List<WrongChat> wrongHere() {
    return in(() -> counters.chats(here().value() - 1, 1)).wrong();
  }

  private List<WrongChat> correct() {
    return in(() -> counters.correctChats(here()));
  }
}
