package dev.aviary.bootstrap.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.Photo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Two accounts that write to each other, read, delete, clear, block and change pictures, one thing
 * after the other, and what they were told of it. So what they must be shown is known exactly: but
 * for the one thing under way when no answer came, which is done again until there is one.
 */
final class Lane {

  private static final byte[] PHOTO = Photo.jpeg(60, 80);

  /** Fair, as whoever steps again and again would leave nobody else a turn. */
  private final ReentrantLock turns = new ReentrantLock(true);

  private final Caller caller;
  private final Tally tally;
  private final SplittableRandom random;
  private final List<Member> members;
  private final List<Named> named = new ArrayList<>();
  private final Set<String> maybe = new HashSet<>();

  /** Whether the first has blocked the second. */
  private boolean blocked;

  private int texts;
  private @Nullable Deed pending;

  /** A text that was acknowledged under a name. */
  private record Named(Member from, Member to, String name, long id) {}

  Lane(Caller caller, Tally tally, long seed) throws UnansweredException {
    this.caller = caller;
    this.tally = tally;
    this.random = new SplittableRandom(seed);
    this.members = List.of(Member.join(caller), Member.join(caller));
  }

  Caller caller() {
    return caller;
  }

  Member member(int side) {
    return members.get(side);
  }

  /** Does the next thing, or again what was not answered. Returns whether there was an answer. */
  boolean step() {
    turns.lock();
    try {
      return act();
    } finally {
      turns.unlock();
    }
  }

  private boolean act() {
    Deed deed = pending == null ? next() : pending;
    pending = deed;
    try {
      deed.attempt();
      pending = null;
      return true;
    } catch (UnansweredException e) {
      return false;
    }
  }

  private Deed next() {
    int side = random.nextInt(2);
    int dice = random.nextInt(100);
    if (blocked && dice < 50) {
      return dice < 15 ? this::toggleBlock : this::probeBlock;
    }
    if (dice < 30) {
      return sendNamed(side, false);
    } else if (dice < 50) {
      return sendUnnamed(side);
    } else if (dice < 68) {
      return () -> read(side);
    } else if (dice < 80) {
      return delete(side);
    } else if (dice < 82) {
      return clear(side);
    } else if (dice < 85) {
      return this::toggleBlock;
    } else if (dice < 88) {
      return () -> follow(side);
    } else if (dice < 92) {
      return () -> avatar(side);
    } else if (dice < 95) {
      return () -> cover(side);
    } else if (dice < 98) {
      return sendNamed(side, true);
    }
    return this::sendAgain;
  }

  private Deed sendNamed(int side, boolean picture) {
    String name = "lane-" + member(0).id + "-" + texts++;
    return () -> sendNamed(side, name, picture);
  }

  private void sendNamed(int side, String name, boolean picture) throws UnansweredException {
    Member from = member(side);
    String to = member(1 - side).id;
    JsonNode answer =
        caller.call(
            client ->
                picture
                    ? client.sendPicture(from.session, to, PHOTO, "client_id", name)
                    : client.send(from.session, to, "text " + name, "client_id", name));
    if (sent(answer)) {
      History.Shown shown = History.Shown.of(answer.at("/data"));
      show(shown);
      if (!picture) {
        named.add(new Named(from, member(1 - side), name, shown.id()));
      }
    }
  }

  /** Such a one cannot be sent again: whether it is there is seen when all is looked at. */
  private Deed sendUnnamed(int side) {
    String text = "text without name " + texts++ + " of " + member(side).id;
    return () -> {
      if (!maybe.add(text)) {
        return;
      }
      JsonNode answer =
          caller.call(client -> client.send(member(side).session, member(1 - side).id, text));
      if (sent(answer)) {
        show(History.Shown.of(answer.at("/data")));
      }
      maybe.remove(text);
    };
  }

  /** Whether it was sent; otherwise it was refused, which it must be while one blocks the other. */
  private boolean sent(JsonNode answer) {
    boolean sent = Caller.code(answer) == 200;
    if (sent == blocked) {
      tally.wrong((blocked ? "sent while blocked: " : "not sent: ") + answer);
    }
    return sent;
  }

  private void show(History.Shown message) {
    members.forEach(member -> member.visible.put(message.id(), message.word()));
  }

  /** As a client that lost its notes: the first answer comes once more. */
  private void sendAgain() throws UnansweredException {
    if (named.isEmpty()) {
      return;
    }
    Named before = named.get(random.nextInt(named.size()));
    JsonNode answer =
        caller.call(
            client ->
                client.send(
                    before.from().session,
                    before.to().id,
                    "text " + before.name(),
                    "client_id",
                    before.name()));
    if (answer.at("/data/id").asLong() != before.id()) {
      tally.doubled.increment();
      tally.wrong("%s was answered %s".formatted(before, answer));
    }
  }

  private void read(int side) throws UnansweredException {
    Member viewer = member(side);
    caller.call(client -> client.get("get_chats", "session_id", viewer.session));
    caller.call(
        client ->
            client.get(
                "get_messages", "session_id", viewer.session, "user_id", member(1 - side).id));
  }

  private Deed delete(int side) {
    Member viewer = member(side);
    List<Long> all = new ArrayList<>(viewer.visible.keySet());
    if (all.isEmpty()) {
      return () -> read(side);
    }
    long message = all.get(random.nextInt(all.size()));
    return () -> {
      caller.call(
          client ->
              client.post(
                  "delete_message",
                  "session_id",
                  viewer.session,
                  "message_id",
                  Long.toString(message)));
      // Also when none was found: it was deleted when no answer came, or is still shown, which is
      // seen when all is looked at. A block keeps nobody from deleting.
      viewer.visible.remove(message);
    };
  }

  private Deed clear(int side) {
    String chatToo = Integer.toString(random.nextInt(2));
    return () -> {
      Member viewer = member(side);
      JsonNode answer =
          caller.call(
              client ->
                  client.post(
                      "clear_chat",
                      "session_id",
                      viewer.session,
                      "user_id",
                      member(1 - side).id,
                      "delete_chat",
                      chatToo));
      if (Caller.code(answer) == 200) {
        viewer.visible.clear();
      } else if (!blocked) {
        tally.wrong("not cleared: " + answer);
      }
    };
  }

  /** Done again it would undo itself; so whoever got no answer asks what is so. */
  private void toggleBlock() throws UnansweredException {
    pending = this::learnBlock;
    caller.call(
        client ->
            client.post("block_user", "session_id", member(0).session, "user_id", member(1).id));
    blocked = !blocked;
  }

  private void learnBlock() throws UnansweredException {
    blocked = probe();
  }

  private void probeBlock() throws UnansweredException {
    if (probe() != blocked) {
      tally.lost.increment();
      tally.wrong(member(0).id + " was told otherwise than: blocked is " + !blocked);
      blocked = !blocked;
    }
  }

  /** An empty text is judged after the block is, and never sent. */
  private boolean probe() throws UnansweredException {
    JsonNode answer = caller.call(client -> client.send(member(1).session, member(0).id, ""));
    return answer.at("/message").asText().contains("blocked");
  }

  /** Whatever becomes of it; the books say whether all counts are right. */
  private void follow(int side) throws UnansweredException {
    pending = () -> {};
    caller.call(
        client ->
            client.post(
                "follow", "session_id", member(side).session, "user_id", member(1 - side).id));
  }

  private void avatar(int side) throws UnansweredException {
    Member owner = member(side);
    owner.avatar =
        caller.call(client -> client.avatar(owner.session, PHOTO)).at("/data/avatar_url").asText();
  }

  private void cover(int side) throws UnansweredException {
    Member owner = member(side);
    owner.cover =
        caller.call(client -> client.cover(owner.session, PHOTO)).at("/data/cover_url").asText();
  }

  /** Compares all that both are shown with all that they were told; adds what is wrong. */
  void verify() {
    turns.lock();
    try {
      settle();
      pending = this::probeBlock;
      settle();
      while (blocked) {
        // Neither is shown anything of the other meanwhile.
        pending = this::toggleBlock;
        settle();
      }
      Patience.until("all is read", this::isVerified);
    } finally {
      turns.unlock();
    }
  }

  private void settle() {
    Patience.until("everything under way is answered", () -> pending == null || act());
  }

  private boolean isVerified() {
    try {
      for (int side = 0; side < 2; side++) {
        verify(member(side), History.of(caller, member(side), member(1 - side)));
        verifyPictures(member(side));
      }
      maybe.clear();
      return true;
    } catch (UnansweredException e) {
      Patience.pause(Duration.ofMillis(100));
      return false;
    }
  }

  private void verify(Member viewer, List<History.Shown> shown) {
    Map<Long, String> missing = new HashMap<>(viewer.visible);
    Set<String> words = new HashSet<>();
    long last = 0;
    for (History.Shown message : shown) {
      if (!words.add(message.word())) {
        tally.doubled.increment();
        tally.wrong("twice there: " + message);
      }
      if (message.id() <= last) {
        tally.wrong("out of order: " + message);
      }
      last = message.id();
      String expected = missing.remove(message.id());
      if (expected == null && maybe.contains(message.word())) {
        viewer.visible.put(message.id(), message.word());
      } else if (!message.word().equals(expected)) {
        tally.lost.increment();
        tally.wrong("%s is shown %s instead of %s".formatted(viewer.id, message, expected));
      }
    }
    tally.lost.add(missing.size());
    missing.forEach((id, word) -> tally.wrong("%s lacks %d, %s".formatted(viewer.id, id, word)));
  }

  private void verifyPictures(Member owner) throws UnansweredException {
    JsonNode profile =
        caller.call(
            client -> client.get("profile", "session_id", owner.session, "user_id", owner.id));
    if (!profile.at("/data/avatar").asText().equals(owner.avatar)
        || !profile.at("/data/cover").asText().equals(owner.cover)) {
      tally.lost.increment();
      tally.wrong("pictures of %s: %s, not %s".formatted(owner.id, profile, owner.avatar));
    }
  }
}
