package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.messaging.FakeSeals;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.Power;
import dev.aviary.application.shared.World;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The process dies before and after every call that a change of pictures makes: whatever is
 * referred to is kept, and after a while nothing else is.
 */
class CrashTest {

  private static final String PHOTO = "4000x3000 a photo";

  /** Two people, one of whom has an avatar and a cover already. */
  private static final class Site {

    final World world = new World();
    final AccountId mira = world.join("mira");
    final AccountId kenji = world.join("kenji");

    Site() {
      change(new Power(Integer.MAX_VALUE));
    }

    void change(Power power) {
      change(
          power.on(Transactions.class, world.database),
          power.on(MediaStore.class, world.mediaStore),
          power.on(MediaRemovals.class, world.media),
          power.on(Accounts.class, world.accounts));
    }

    void change(
        Transactions transactions, MediaStore store, MediaRemovals removals, Accounts accounts) {
      var newMedia = new NewMedia(removals, store, world.security, transactions, () -> world.now());
      var profiles = new ProfileUseCases(accounts, world.relationships, transactions);
      var photo = Optional.of(FakeCodec.upload(PHOTO));
      profiles.changeAvatar(world.codec, newMedia).change(mira, photo);
      profiles.changeCover(world.codec, store, newMedia).change(mira, photo);
      profiles.moveCover(world.codec, store, newMedia).move(mira, 10);
      messenger(transactions, newMedia).sendPicture(mira, kenji, PHOTO, Optional.empty());
      MediaUseCases.eraseMedia(removals, store, transactions, () -> world.now(), System::nanoTime)
          .eraseAll();
    }

    private Messenger messenger(Transactions transactions, NewMedia newMedia) {
      var stores =
          new MessagingUseCases.Stores(
              world.accounts,
              world.relationships,
              world.messages,
              world.messages,
              world.messages,
              world.messages,
              world.messages,
              world.messages,
              transactions);
      var messaging =
          new MessagingUseCases(stores, world.codec, newMedia, new FakeSeals(), () -> world.now());
      return new Messenger(messaging, world.relationshipUseCases.blockAccount());
    }

    Set<MediaKey> referred() {
      Set<MediaKey> keys = world.accounts.find(mira).orElseThrow().media().keys();
      for (var message : world.messenger.read(mira, kenji)) {
        if (message.body() instanceof MessageBody.Image(MediaKey key)) {
          keys.add(key);
        }
      }
      return keys;
    }

    void afterAWhile() {
      world.pass(Duration.ofHours(2));
      MediaUseCases.eraseMedia(
              world.media, world.mediaStore, world.database, () -> world.now(), System::nanoTime)
          .eraseAll();
    }
  }

  @Test
  void change_crashAtAnyMoment_losesNothingAndLeavesNothing() {
    int moments = 0;
    Power power;
    do {
      var site = new Site();
      power = new Power(moments);
      runUntilItCrashes(site, power);

      assertThat(site.world.mediaStore.keys()).containsAll(site.referred());
      site.afterAWhile();
      assertThat(site.world.mediaStore.keys()).isEqualTo(site.referred());
      moments++;
    } while (power.isOff());
    assertThat(moments).isGreaterThan(60);
  }

  private static void runUntilItCrashes(Site site, Power power) {
    try {
      site.change(power);
    } catch (Power.Crash crash) {
      assertThat(power.isOff()).isTrue();
    }
  }

  @Test
  void change_commitWithoutAnAnswer_losesNothingAndLeavesNothing() {
    for (int commits = 0; commits < 12; commits++) {
      var site = new Site();
      var transactions = new Unanswered(site.world.database, commits);
      try {
        site.change(transactions, site.world.mediaStore, site.world.media, site.world.accounts);
      } catch (Power.Crash crash) {
        assertThat(transactions.left).isNegative();
      }

      site.afterAWhile();
      assertThat(site.world.mediaStore.keys()).isEqualTo(site.referred());
    }
  }

  /** Transactions of which one is committed, and the answer of the database lost. */
  private static final class Unanswered implements Transactions {

    private final Transactions real;
    private int left;

    Unanswered(Transactions real, int left) {
      this.real = real;
      this.left = left;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      T result = real.inTransaction(work);
      if (left-- == 0) {
        throw new Power.Crash();
      }
      return result;
    }

    @Override
    public <T> T inSnapshot(Supplier<T> reading) {
      return real.inSnapshot(reading);
    }
  }
}
