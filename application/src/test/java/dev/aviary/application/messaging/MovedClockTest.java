package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.shared.World;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Somebody sets the clock before every message, by minutes or by years: only numbers matter. */
class MovedClockTest {

  static final int MINUTES_OF_3_YEARS = 3 * 365 * 24 * 60;

  @Property(tries = 200)
  void messages_clockIsSet_areInTheirOrderPagedAndSeenOnce(
      @ForAll @Size(min = 1, max = 30)
          List<@IntRange(min = -MINUTES_OF_3_YEARS, max = MINUTES_OF_3_YEARS) Integer> jumps) {
    World world = new World();
    AccountId mira = world.join("mira");
    AccountId kenji = world.join("kenji");
    List<MessageId> sent = new ArrayList<>();
    for (int jump : jumps) {
      world.setForward(Duration.ofMinutes(jump));
      AccountId sender = jump % 2 == 0 ? mira : kenji;
      AccountId reader = jump % 2 == 0 ? kenji : mira;
      sent.add(world.messenger.send(sender, reader, "text " + jump).id());
      assertThat(unread(world, reader)).isPositive();
      world.setForward(Duration.ofMinutes(-jump / 2));
      if (jump % 3 == 0) {
        world.messenger.read(reader, sender);
        assertThat(unread(world, reader)).isZero();
      }
    }

    assertThat(sent).isSorted();
    assertThat(paged(world, mira, kenji, sent.getFirst())).isEqualTo(sent);
    assertThat(world.messenger.chats(mira).getFirst().newest())
        .isNotNull()
        .extracting(Message::id)
        .isEqualTo(sent.getLast());
  }

  private static int unread(World world, AccountId reader) {
    return world.messenger.chats(reader).getFirst().unread();
  }

  private static List<MessageId> paged(
      World world, AccountId viewer, AccountId partner, MessageId first) {
    List<MessageId> all = new ArrayList<>();
    MessageId last = new MessageId(first.value() - 1);
    List<Message> page;
    do {
      page = world.messenger.read(viewer, partner, new MessageCursor.After(last), 4);
      page.forEach(message -> all.add(message.id()));
      last = all.getLast();
    } while (page.size() == 4);
    return all;
  }
}
