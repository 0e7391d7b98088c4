package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.shared.World;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewMediaTest {

  private final World world = new World();
  private final NewMedia newMedia = world.newMedia;
  private final MediaKey key = newMedia.name(MediaKind.MESSAGE, PictureFormat.PNG);
  private final Picture picture = new Picture(PictureFormat.PNG, new byte[] {1});

  @Test
  void refer_whatWasRemovedMeanwhile_isRefused() {
    newMedia.keep(Map.of(key, picture));
    world.pass(Duration.ofMinutes(61));
    eraseAll();

    assertThatThrownBy(() -> refer(key)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refer_kept_isNeverRemoved() {
    newMedia.keep(Map.of(key, picture));
    refer(key);
    world.pass(Duration.ofDays(9));
    eraseAll();

    assertThat(world.mediaStore.isKept(key)).isTrue();
  }

  /** It would be due in a year. */
  @Test
  void release_clockIsAheadAndPutBack_isRemovedAtOnce() {
    newMedia.keep(Map.of(key, picture));
    refer(key);
    world.setForward(Duration.ofDays(365));
    world.database.run(() -> newMedia.release(List.of(key)));
    world.setForward(Duration.ofDays(-365));

    eraseAll();

    assertThat(world.mediaStore.isKept(key)).isFalse();
  }

  @Test
  void keep_refused_isGivenUpAtOnce() {
    assertThatThrownBy(() -> keepAndFail(new DomainException(ErrorCode.PARTNER_INVALID)))
        .isInstanceOf(DomainException.class);
    eraseAll();

    assertThat(world.mediaStore.isKept(key)).isFalse();
  }

  /** It may have been committed; and a database that is away is not asked once more. */
  @Test
  void keep_transactionFailed_isGivenUpAfterAnHour() {
    assertThatThrownBy(() -> keepAndFail(new IllegalStateException("away"))).hasMessage("away");
    eraseAll();
    assertThat(world.mediaStore.isKept(key)).isTrue();

    world.pass(Duration.ofMinutes(61));
    eraseAll();
    assertThat(world.mediaStore.isKept(key)).isFalse();
  }

  @Test
  void name_twice_isAnother() {
    assertThat(newMedia.name(MediaKind.MESSAGE, PictureFormat.PNG)).isNotEqualTo(key);
  }

  private void keepAndFail(RuntimeException failure) {
    newMedia.keep(
        Map.of(key, picture),
        () -> {
          throw failure;
        },
        referred -> true);
  }

  private void eraseAll() {
    MediaUseCases.eraseMedia(
            world.media, world.mediaStore, world.database, () -> world.now(), System::nanoTime)
        .eraseAll();
  }

  private void refer(MediaKey referred) {
    world.database.inTransaction(
        () -> {
          newMedia.refer(List.of(referred));
          return referred;
        });
  }
}
