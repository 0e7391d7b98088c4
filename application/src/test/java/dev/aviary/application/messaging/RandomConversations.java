package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.aviary.application.messaging.Model.Sent;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.shared.Refusals;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Three accounts do at random whatever messaging offers, each through two clients that follow their
 * conversations by polling, and every answer is compared with {@link Model}. A failure names the
 * seed and every step so far.
 */
public final class RandomConversations {

  private static final List<String> WORDS =
      List.of(
          "tea",
          "Café",
          "cafe\u0301 noir",
          "京都",
          "東京タワー",
          "100%",
          "a_b\\c",
          "Ёж",
          "👋🏽",
          "שָׁלוֹם");
  private static final List<String> QUERIES =
      List.of("e", "CAFE", "京", "京都", "タワ", "%", "_", "\\", "ЕЖ", "👋", "שלום", "zz", "t");

  private record Client(AccountId owner, AccountId partner, int number) {}

  private final long seed;
  private final RandomGenerator random;
  private final Messenger messenger;
  private final List<AccountId> accounts;
  private final BiConsumer<AccountId, AccountId> maintenance;
  private final Model model = new Model();
  private final Map<Client, MessageId> polled = new HashMap<>();
  private final List<String> steps = new ArrayList<>();

  /**
   * @param accounts who know nobody yet, themselves included
   * @param maintenance what the store does now and then by itself for the conversation of two
   */
  public RandomConversations(
      long seed,
      Messenger messenger,
      List<AccountId> accounts,
      BiConsumer<AccountId, AccountId> maintenance) {
    this.seed = seed;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.messenger = messenger;
    this.accounts = accounts;
    this.maintenance = maintenance;
  }

  /** Takes so many steps; compares chat lists and pins after one in {@code checkEvery}. */
  public void run(int count, int checkEvery) {
    try {
      for (int i = 0; i < count; i++) {
        AccountId one = any(accounts);
        AccountId other = any(accounts.stream().filter(it -> !it.equals(one)).toList());
        step(one, other);
        if (random.nextInt(checkEvery) == 0) {
          checkChats(one);
          checkChats(other);
          checkPin(one, other);
          checkPin(other, one);
        }
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + String.join("; ", steps), e);
    }
  }

  /** Ends all blocks and clears everything from every side, so that nothing may be left of it. */
  public void clearAll() {
    for (AccountId one : accounts) {
      for (AccountId other : accounts) {
        if (!one.equals(other)) {
          messenger.clear(one, other, random.nextBoolean());
          model.clear(one, other, false);
        }
      }
    }
  }

  private void step(AccountId one, AccountId other) {
    int dice = random.nextInt(100);
    if (dice < 30) {
      send(one, other, Optional.empty());
    } else if (dice < 40) {
      send(one, other, Optional.of("name-" + random.nextInt(3)));
    } else if (dice < 55) {
      poll(new Client(one, other, random.nextInt(2)));
    } else if (dice < 60) {
      read(one, other);
    } else if (dice < 70) {
      delete(one);
    } else if (dice < 74) {
      clear(one, other);
    } else if (dice < 79) {
      remove(one);
    } else if (dice < 82) {
      toggleBlock(one, other);
    } else if (dice < 87) {
      pin(one);
    } else if (dice < 89) {
      unpin(one);
    } else if (dice < 94) {
      search(one, other);
    } else if (dice < 97) {
      history(one, other);
    } else {
      unread(one, other);
    }
    if (random.nextInt(8) == 0) {
      maintenance.accept(one, other);
    }
  }

  private void send(AccountId from, AccountId to, Optional<String> name) {
    String text = any(WORDS) + " " + any(WORDS);
    note("send", from, to, text, name);
    Optional<Sent> before = name.flatMap(it -> model.sentAs(from, it));
    if (before.isPresent()) {
      sendAgain(from, to, text, name.get(), before.get());
    } else if (model.isBlocked(from, to)) {
      Refusals.assertRefused(ErrorCode.CONTACT_BLOCKED, () -> send(from, to, text, name));
    } else {
      Message sent = send(from, to, text, name);
      assertThat(model.all()).allMatch(it -> it.id().compareTo(sent.id()) < 0);
      model.send(new Sent(sent.id(), from, to, text), name);
    }
  }

  private void sendAgain(AccountId from, AccountId to, String other, String name, Sent before) {
    if (!before.to().equals(to)) {
      Refusals.assertRefused(
          ErrorCode.CLIENT_ID_REUSED, () -> messenger.send(from, to, before.text(), name));
      return;
    }
    Message again = messenger.send(from, to, before.text(), name);
    assertThat(again.id()).isEqualTo(before.id());
    assertThat(again.body().text()).isEqualTo(model.isGone(before) ? "" : before.text());
    if (!other.equals(before.text())) {
      Refusals.assertRefused(
          ErrorCode.CLIENT_ID_REUSED, () -> messenger.send(from, to, other, name));
    }
  }

  private Message send(AccountId from, AccountId to, String text, Optional<String> name) {
    return name.map(it -> messenger.send(from, to, text, it))
        .orElseGet(() -> messenger.send(from, to, text));
  }

  private void poll(Client client) {
    note("poll", client);
    MessageId last = polled.getOrDefault(client, new MessageId(1));
    whenNotBlocked(
        client.owner(),
        client.partner(),
        () -> {
          var page =
              messenger.read(client.owner(), client.partner(), new MessageCursor.After(last), 3);
          List<Sent> expected =
              model.readable(client.owner(), client.partner()).stream()
                  .filter(it -> it.id().compareTo(last) > 0)
                  .limit(3)
                  .toList();
          assertSame(page, expected);
          seenBy(client.owner(), expected);
          expected.stream().reduce((a, b) -> b).ifPresent(it -> polled.put(client, it.id()));
        });
  }

  private void read(AccountId viewer, AccountId partner) {
    note("read", viewer, partner);
    whenNotBlocked(
        viewer,
        partner,
        () -> {
          List<Sent> readable = model.readable(viewer, partner);
          List<Sent> expected = last(readable, 4);
          List<Message> page = messenger.read(viewer, partner, new MessageCursor.Newest(), 4);
          assertSame(page, expected);
          var unread = model.unread(viewer, partner);
          assertThat(page.stream().filter(it -> it.isUnreadBy(viewer)).map(Message::id))
              .isEqualTo(expected.stream().filter(unread::contains).map(Sent::id).toList());
          seenBy(viewer, expected);
        });
  }

  private void delete(AccountId viewer) {
    if (model.all().isEmpty()) {
      return;
    }
    Sent message = any(model.all());
    note("delete", viewer, message.id());
    if (model.isReadable(message, viewer)) {
      messenger.delete(viewer, message.id());
      model.hide(message, viewer);
    } else {
      Refusals.assertRefused(
          ErrorCode.MESSAGE_UNKNOWN, () -> messenger.delete(viewer, message.id()));
    }
  }

  private void remove(AccountId sender) {
    if (model.all().isEmpty()) {
      return;
    }
    Sent message = any(model.all());
    note("remove", sender, message.id());
    if (message.from().equals(sender) && model.isReadable(message, sender)) {
      messenger.remove(sender, message.id());
      model.remove(message);
    } else {
      Refusals.assertRefused(
          ErrorCode.MESSAGE_UNKNOWN, () -> messenger.remove(sender, message.id()));
    }
  }

  private void pin(AccountId by) {
    if (!model.all().isEmpty()) {
      Sent message = any(model.all());
      note("pin", by, message.id());
      whenPinnable(message, by, () -> messenger.pin(by, message.id()), () -> model.pin(message));
    }
  }

  private void unpin(AccountId by) {
    if (!model.all().isEmpty()) {
      Sent message = any(model.all());
      note("unpin", by, message.id());
      whenPinnable(
          message, by, () -> messenger.unpin(by, message.id()), () -> model.unpin(message));
    }
  }

  private void whenPinnable(Sent message, AccountId by, Runnable call, Runnable expected) {
    boolean blocked = model.isBlocked(message.from(), message.to());
    if (!model.isReadable(message, by)) {
      // Of what may neither be seen nor be touched, either is said.
      assertThatThrownBy(call::run)
          .asInstanceOf(type(DomainException.class))
          .extracting(DomainException::code)
          .isIn(
              ErrorCode.MESSAGE_UNKNOWN,
              blocked ? ErrorCode.CONTACT_BLOCKED : ErrorCode.MESSAGE_UNKNOWN);
    } else if (blocked) {
      Refusals.assertRefused(ErrorCode.CONTACT_BLOCKED, call::run);
    } else {
      call.run();
      expected.run();
    }
  }

  private void checkPin(AccountId viewer, AccountId partner) {
    whenNotBlocked(
        viewer,
        partner,
        () ->
            assertThat(messenger.pinned(viewer, partner).map(Message::id))
                .isEqualTo(model.pinned(viewer, partner).map(Sent::id)));
  }

  private void clear(AccountId viewer, AccountId partner) {
    boolean deleteChat = random.nextBoolean();
    note("clear", viewer, partner, deleteChat);
    messenger.clear(viewer, partner, deleteChat);
    model.clear(viewer, partner, deleteChat);
  }

  private void toggleBlock(AccountId by, AccountId target) {
    note("block", by, target);
    boolean ended = model.toggleBlock(by, target);
    assertThat(messenger.toggleBlock(by, target).name()).isEqualTo(ended ? "UNBLOCKED" : "BLOCKED");
  }

  private void search(AccountId viewer, AccountId partner) {
    String query = any(QUERIES);
    note("search", viewer, partner, query);
    whenNotBlocked(
        viewer,
        partner,
        () -> {
          var found = messenger.search(viewer, partner, query, new MessageCursor.Newest(), 3);
          List<Sent> expected = model.found(viewer, partner, query);
          assertThat(found.total()).isEqualTo(expected.size());
          assertSame(found.messages().reversed(), last(expected, 3));
        });
  }

  private void history(AccountId viewer, AccountId partner) {
    boolean mark = random.nextBoolean();
    note("history", viewer, partner, mark);
    whenNotBlocked(
        viewer,
        partner,
        () -> {
          var history = messenger.history(viewer, partner, 1, mark);
          List<Sent> expected = model.listed(viewer, partner);
          assertThat(history.total()).isEqualTo(expected.size());
          assertSame(history.messages(), last(expected, 10));
          if (mark) {
            model.see(model.unread(viewer, partner));
          }
        });
  }

  private void unread(AccountId viewer, AccountId partner) {
    boolean mark = random.nextBoolean();
    note("unread", viewer, partner, mark);
    whenNotBlocked(
        viewer,
        partner,
        () -> {
          List<Sent> expected = model.unread(viewer, partner);
          assertSame(messenger.unread(viewer, partner, mark).messages().reversed(), expected);
          if (mark) {
            model.see(expected);
          }
        });
  }

  private void checkChats(AccountId owner) {
    var chats = messenger.chats(owner);
    assertThat(chats).extracting(it -> it.partner().id()).isEqualTo(model.chats(owner));
    for (var chat : chats) {
      AccountId partner = chat.partner().id();
      assertThat(chat.unread()).isEqualTo(model.unread(owner, partner).size());
      Message newest = chat.newest();
      assertSame(
          newest == null ? List.of() : List.of(newest), last(model.readable(owner, partner), 1));
    }
  }

  private void whenNotBlocked(AccountId viewer, AccountId partner, Runnable work) {
    if (model.isBlocked(viewer, partner)) {
      Refusals.assertRefused(ErrorCode.PARTNER_INVALID, () -> messenger.read(viewer, partner));
    } else {
      assertThatCode(work::run).doesNotThrowAnyException();
    }
  }

  private void seenBy(AccountId viewer, List<Sent> read) {
    model.see(read.stream().filter(it -> it.to().equals(viewer)).toList());
  }

  private void assertSame(List<Message> actual, List<Sent> expected) {
    assertThat(actual).extracting(Message::id).isEqualTo(expected.stream().map(Sent::id).toList());
    assertThat(actual)
        .extracting(it -> it.body().text())
        .isEqualTo(expected.stream().map(it -> model.isRemoved(it) ? "" : it.text()).toList());
  }

  private static List<Sent> last(List<Sent> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void note(String what, Object... with) {
    steps.add(what + List.of(with));
  }
}
