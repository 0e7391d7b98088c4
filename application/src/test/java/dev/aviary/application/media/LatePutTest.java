package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.shared.World;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Storage that keeps a picture after all, when whoever sent it was told that it did not. */
class LatePutTest {

  private final World world = new World();
  private final Late late = new Late(world.mediaStore);
  private final NewMedia newMedia =
      new NewMedia(world.media, late, world.security, world.database, () -> world.now());

  @Test
  void keep_takenAfterItWasGivenUp_isRemovedAfterAWhile() {
    MediaKey key = newMedia.name(MediaKind.MESSAGE, PictureFormat.JPEG);
    var picture = new Picture(PictureFormat.JPEG, new byte[] {1});

    assertThatThrownBy(() -> newMedia.keep(Map.of(key, picture), () -> true, used -> used))
        .isInstanceOf(MediaUnavailableException.class);
    world.pass(Duration.ofMinutes(5));
    erase();
    late.arrive(key, picture);
    assertThat(world.mediaStore.keys()).containsExactly(key);

    world.pass(Duration.ofHours(1));
    erase();
    assertThat(world.mediaStore.keys()).isEmpty();
  }

  private void erase() {
    MediaUseCases.eraseMedia(
            world.media, world.mediaStore, world.database, () -> world.now(), System::nanoTime)
        .eraseAll();
  }

  private static final class Late extends DelegatingMediaStore {

    Late(MediaStore store) {
      super(store);
    }

    @Override
    public void put(MediaKey key, Picture picture) {
      throw new MediaUnavailableException("no answer in time", new IOException("timeout"));
    }

    void arrive(MediaKey key, Picture picture) {
      super.put(key, picture);
    }
  }
}
