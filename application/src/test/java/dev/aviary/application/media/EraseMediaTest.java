package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EraseMediaTest {

  private static final Instant NOW = Instant.parse("2020-11-21T15:11:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemoryMedia removals = new InMemoryMedia(database);
  private final InMemoryMediaStore store = new InMemoryMediaStore();
  private Instant now = NOW;
  private final EraseMedia eraseMedia =
      MediaUseCases.eraseMedia(removals, store, database, () -> now, System::nanoTime);

  @Test
  void eraseAll_moreThanAtOnce_removesThemAllAndNoOther() {
    for (int i = 0; i < 250; i++) {
      keep(key(i));
      removals.schedule(List.of(key(i)), NOW);
    }
    keep(key(999));

    assertThat(eraseMedia.eraseAll()).isEqualTo(250);

    assertThat(removals.take(1000, NOW)).isEmpty();
    assertThat(store.keys()).containsExactly(key(999));
  }

  @Test
  void eraseAll_storageIsSlow_endsItsTransactionInTime() {
    var seconds = new AtomicLong();
    var slow =
        MediaUseCases.eraseMedia(
            removals,
            store,
            database,
            () -> now,
            () -> Duration.ofSeconds(seconds.addAndGet(3)).toNanos());
    for (int i = 0; i < 10; i++) {
      keep(key(i));
      removals.schedule(List.of(key(i)), NOW);
    }

    assertThat(slow.eraseAll()).isEqualTo(2);

    assertThat(store.keys()).hasSize(8);
    assertThat(removals.take(1000, now)).hasSize(8);
  }

  @Test
  void eraseAll_beforeItIsDue_leavesIt() {
    keep(key(1));
    removals.schedule(List.of(key(1)), NOW.plusSeconds(3600));

    now = NOW.plusSeconds(3599);
    assertThat(eraseMedia.eraseAll()).isZero();
    assertThat(store.isKept(key(1))).isTrue();

    now = NOW.plusSeconds(3600);
    assertThat(eraseMedia.eraseAll()).isEqualTo(1);
    assertThat(store.isKept(key(1))).isFalse();
  }

  @Test
  void waiting_oneThatCannotBeRemovedAndOneNotDue_countsTheFirst() {
    keep(key(1));
    store.setStuck(key(1), true);
    removals.schedule(List.of(key(1)), NOW);
    removals.schedule(List.of(key(2)), NOW.plusSeconds(3600));
    assertThat(eraseMedia.waiting()).isOne();

    eraseMedia.eraseAll();
    assertThat(eraseMedia.waiting()).isOne();

    store.setStuck(key(1), false);
    now = NOW.plusSeconds(30);
    eraseMedia.eraseAll();
    assertThat(eraseMedia.waiting()).isZero();
  }

  @Test
  void eraseAll_oneThatCannotBeRemoved_standsInNobodysWayAndIsTriedAgain() {
    keep(key(1));
    store.setStuck(key(1), true);
    removals.schedule(List.of(key(1)), NOW);

    assertThat(eraseMedia.eraseAll()).isZero();
    keep(key(2));
    removals.schedule(List.of(key(2)), NOW);
    assertThat(eraseMedia.eraseAll()).isEqualTo(1);
    assertThat(store.keys()).containsExactly(key(1));

    store.setStuck(key(1), false);
    now = NOW.plus(Duration.ofSeconds(30));
    assertThat(eraseMedia.eraseAll()).isEqualTo(1);
    assertThat(store.keys()).isEmpty();
  }

  @Test
  void eraseAll_oneThatCannotBeRemoved_countsThoseBeforeIt() {
    keep(key(1));
    keep(key(2));
    store.setStuck(key(2), true);
    removals.schedule(List.of(key(1)), NOW.minusSeconds(1));
    removals.schedule(List.of(key(2)), NOW);

    assertThat(eraseMedia.eraseAll()).isEqualTo(1);
  }

  @Test
  void eraseAll_nothingErased_doesNothing() {
    assertThat(eraseMedia.eraseAll()).isZero();
  }

  private void keep(MediaKey key) {
    store.put(key, new Picture(PictureFormat.JPEG, new byte[] {1}));
  }

  private static MediaKey key(int number) {
    return new MediaKey("upload/images/2020/11/" + number + ".jpg");
  }
}
