package dev.aviary.adapters.persistence.upkeep;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.relationship.PanacheRaces;
import dev.aviary.adapters.persistence.relationship.Race;
import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.session.FakeSecurity;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.CutOff;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.UpkeepUseCases;
import dev.aviary.application.upkeep.port.in.EraseAccount.Removed;
import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.application.upkeep.port.out.Erasures;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An account with all that one can have, erased: whole, cut off anywhere, and beside its use. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SqlErasuresTest extends PanacheRaces {

  private static final int ROUNDS = 6;
  private static final int FRIENDS = 8;
  private static final String SESSION =
      """
      INSERT INTO sessions (account_id, id, device, refresh_token_hash, opened_at, renewed_at, ends_at)
      VALUES (:account, gen_random_uuid(), 'ios', 'x', now(), now(), now())
      """;
  private static final String BLOCK_ALL =
      """
      INSERT INTO blocks (blocker_id, blocked_id, since)
      SELECT follower_id, followed_id, now() FROM follows WHERE follower_id = :account
      """;
  private static final String ENDED = "SELECT count(*) FROM ended_sessions";
  private static final String DUE =
      "SELECT media_key FROM media_removals WHERE due_at = '-infinity'";

  @Inject Erasures erasures;
  @Inject Counters counters;
  @Inject Sessions sessions;
  @Inject SharedClock clock;

  @Test
  void erase_everything_leavesNothingOfItAndAllOfOthers() {
    Scene scene = new Scene();
    long ended = panache.number(ENDED, Map.of());
    ProfileMedia media = scene.media();

    Removed removed = erase();

    assertThat(removed.follows()).isEqualTo(4);
    assertThat(removed.conversations()).isEqualTo(3);
    assertThat(removed.messages()).isEqualTo(scene.messages);
    assertThat(Traces.of(mira, panache)).isEmpty();
    assertThat(Traces.wrongCounts(panache)).isZero();
    assertThat(panache.number(ENDED, Map.of())).isEqualTo(ended + 1);
    assertThat(panache.rows(DUE, Map.of()).stream().map(String.class::cast))
        .containsAll(media.keys().stream().map(MediaKey::value).toList())
        .contains(scene.picture);
    assertThat(scene.messenger.read(kenji, olga)).hasSize(1);
    assertThat(scene.messenger.chats(kenji)).hasSize(1);
    assertThat(stores().accounts().find(kenji).orElseThrow().follows().followers()).isZero();
  }

  /** For everybody else it is as if it had never been. */
  @Test
  void erase_whoeverComesAfter_findsNobody() {
    Scene scene = new Scene();
    erase();

    assertRefused(ErrorCode.PARTNER_INVALID, () -> scene.messenger.send(kenji, mira, "hello"));
    assertRefused(
        ErrorCode.PARTNER_INVALID, () -> scene.messenger.send(kenji, mira, "one", "kenjis"));
    assertRefused(ErrorCode.PARTNER_INVALID, () -> scene.messenger.send(mira, kenji, "hello"));
    assertRefused(ErrorCode.PARTNER_INVALID, () -> scene.messenger.read(kenji, mira));
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> scene.circle.follow(kenji, mira));
    // The name under which something was sent to it is free again.
    assertThat(scene.messenger.send(kenji, olga, "another", "kenjis")).isNotNull();
    assertThat(Traces.of(mira, panache)).isEmpty();
  }

  @Test
  void erase_cutOffAfterAnyTransaction_isFinishedByTheNext() {
    boolean whole = false;
    int cuts = 1;
    for (; !whole; cuts++) {
      mira = join("mira");
      new Scene();
      whole = isWholeAfter(cuts);
      if (!whole) {
        assertThat(in(() -> stores().accounts().exists(mira))).isFalse();
        assertRefused(ErrorCode.PARTNER_INVALID, () -> messenger().read(kenji, mira));
        assertRefused(ErrorCode.PARTNER_INVALID, () -> messenger().history(kenji, mira, 1, false));
        assertThat(Traces.wrongCounts(panache)).isZero();
        erase();
      }
      assertThat(Traces.of(mira, panache)).isEmpty();
    }
    assertThat(cuts).isGreaterThan(8);
  }

  /** Who sends, follows, blocks and searches meanwhile: afterwards nothing of it is there. */
  @Test
  void erase_besideAllThatCanBeDone_leavesNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      mira = join("mira");
      Scene scene = new Scene();
      int number = round;
      AtomicInteger names = new AtomicInteger();
      List<Callable<Object>> work =
          List.of(
              this::erase,
              () -> repeat(() -> scene.messenger.send(kenji, mira, "to the erased")),
              () -> repeat(() -> scene.messenger.send(mira, kenji, "from the erased")),
              () ->
                  repeat(
                      () ->
                          scene.messenger.send(
                              kenji, mira, "named", number + "-" + names.incrementAndGet())),
              () -> repeat(() -> scene.messenger.send(join("new"), mira, "a first message")),
              () -> repeat(() -> scene.circle.follow(olga, mira)),
              () -> repeat(() -> scene.circle.follow(mira, olga)),
              () -> repeat(() -> scene.circle.block(mira, join("blocked"))),
              () -> repeat(() -> scene.messenger.search(kenji, mira, "erased")),
              () ->
                  repeat(
                      () ->
                          scene.messenger.sendPicture(
                              kenji, mira, "800x600 cat", Optional.empty())));

      AtOnce.run(work);

      assertThat(Traces.of(mira, panache)).isEmpty();
      assertThat(Traces.wrongCounts(panache)).isZero();
    }
  }

  /** The accounts' rows are locked under which it is made: erasing waits, and finds it. */
  @Test
  void erase_whileAConversationIsMade_waitsForIt() {
    AccountId newcomer = join("new");
    Future<Removed> erased =
        beforeItIsOver(
            () -> stores().conversations().lockWithRelationship(pair(newcomer, mira)), this::erase);

    assertThat(result(erased).conversations()).isEqualTo(1);
    assertThat(Traces.of(mira, panache)).isEmpty();
  }

  /** It looked at the accounts before one was gone, and has the lock after a piece of it is. */
  @Test
  void sendText_thatHasWaitedForAPieceToBeErased_isRefused() {
    messenger().send(kenji, mira, "remembered from now on");
    messenger().send(kenji, mira, "the last");
    ConversationId conversation = conversation(kenji, mira).id();
    Future<Object> sent =
        beforeItIsOver(
            () -> stores().conversations().lock(pair(kenji, mira)),
            () -> Race.answer(() -> messenger().send(kenji, mira, "too late")),
            () -> {
              AtOnce.run(1, () -> in(() -> erasures.begin(mira)));
              erasures.removeMessages(conversation, 1);
            });

    assertThat(result(sent)).isEqualTo(ErrorCode.PARTNER_INVALID);
    assertThat(erase().messages()).isEqualTo(1);
    assertThat(Traces.of(mira, panache)).isEmpty();
  }

  /** Two who follow and write to each other, erased at once. */
  @Test
  void erase_bothAtOnce_leavesNothingOfEither() {
    for (int round = 0; round < ROUNDS; round++) {
      mira = join("mira");
      kenji = join("kenji");
      new Scene();
      AtOnce.run(List.<Callable<Object>>of(this::erase, () -> erase(kenji)));

      assertThat(Traces.of(mira, panache)).isEmpty();
      assertThat(Traces.of(kenji, panache)).isEmpty();
      assertThat(Traces.wrongCounts(panache)).isZero();
    }
  }

  /** Each waits for the others that delete the same, and for nobody who waits for it. */
  @Test
  void erase_manyWhoFollowAndBlockEachOther_leavesNothingOfAny() {
    for (int round = 0; round < ROUNDS; round++) {
      List<AccountId> all = Stream.generate(() -> join("member")).limit(FRIENDS).toList();
      Circle circle = circle();
      all.forEach(
          one -> all.stream().filter(it -> !it.equals(one)).forEach(it -> circle.follow(one, it)));
      // Past the rules: a block would end the follows.
      all.forEach(one -> panache.execute(BLOCK_ALL, Map.of("account", one.value())));

      AtOnce.run(all.stream().map(one -> (Callable<Object>) () -> erase(one)).toList());

      all.forEach(one -> assertThat(Traces.of(one, panache)).isEmpty());
    }
  }

  /** As a client would that is told of refusals and goes on. */
  private static Object repeat(Runnable call) {
    int refused = 0;
    for (int i = 0; i < 40 && refused < 5; i++) {
      try {
        call.run();
      } catch (DomainException e) {
        refused++;
      }
    }
    return refused;
  }

  private Removed erase() {
    return erase(mira);
  }

  private Removed erase(AccountId account) {
    return upkeep(stores().transactions()).eraseAccount().erase(account, soFar -> {});
  }

  private boolean isWholeAfter(int transactions) {
    try {
      upkeep(new CutOff(stores().transactions(), transactions))
          .eraseAccount()
          .erase(mira, soFar -> {});
      return true;
    } catch (CutOff.Ended e) {
      return false;
    }
  }

  private UpkeepUseCases upkeep(Transactions transactions) {
    FakeSecurity security = new FakeSecurity();
    return new UpkeepUseCases(
        new UpkeepUseCases.Stores(stores().accounts(), sessions, erasures, counters, transactions),
        new NewPasswords(security, security),
        event -> {},
        clock);
  }

  /** What Mira has with Kenji and Olga. */
  private final class Scene {

    final Messenger messenger = messenger();
    final Circle circle = circle();
    final String picture;
    final int messages;

    Scene() {
      for (int i = 0; i < 3; i++) {
        send(mira, kenji, "text " + i);
      }
      panache.cover(pair(mira, kenji));
      messenger.send(mira, kenji, "one", "miras");
      messenger.send(kenji, mira, "one", "kenjis");
      picture =
          key(messenger.sendPicture(kenji, mira, "800x600 cat", Optional.of("kenjis-picture")));
      messenger.send(mira, olga, "hidden from one");
      messenger.clear(mira, olga, true);
      messages = 7;
      messenger.send(olga, kenji, "of others");
      circle.follow(mira, kenji);
      circle.follow(kenji, mira);
      circle.setPrivacy(olga, Circle.WANTS_TO_BE_ASKED);
      circle.follow(mira, olga);
      circle.setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
      circle.follow(olga, mira);
      circle.block(mira, join("blocked"));
      var newMedia = newMedia();
      var profiles =
          new ProfileUseCases(
              stores().accounts(), stores().relationships(), stores().transactions());
      var photo = Optional.of(FakeCodec.upload("4000x3000 photo"));
      profiles.changeAvatar(codec, newMedia).change(mira, photo);
      profiles.changeCover(codec, mediaStore, newMedia).change(mira, photo);
      panache.execute(SESSION, Map.of("account", mira.value()));
    }

    ProfileMedia media() {
      return in(() -> stores().accounts().find(mira)).orElseThrow().media();
    }
  }

  private static String key(Message message) {
    return ((MessageBody.Image) message.body()).media().value();
  }
}
