package dev.aviary.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.shared.World;
import dev.aviary.application.upkeep.port.in.SweepMedia.Swept;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepMediaTest {

  private static final MediaKey ONE = new MediaKey("upload/images/2020/11/one.jpg");
  private static final MediaKey OTHER = new MediaKey("upload/images/2020/11/other.jpg");

  private final World world = new World();

  @Test
  void sweep_whatStorageRefuses_isToldAsLeft() {
    world.media.schedule(List.of(ONE), world.now().minusSeconds(1));
    world.media.schedule(List.of(OTHER), world.now());
    world.mediaStore.setStuck(OTHER, true);

    assertThat(sweep()).isEqualTo(new Swept(1, 1));
  }

  @Test
  void sweep_pictureThatIsNew_isNotLeft() {
    world.media.schedule(List.of(ONE), world.now().plus(Duration.ofHours(1)));

    assertThat(sweep()).isEqualTo(new Swept(0, 0));
  }

  private Swept sweep() {
    EraseMedia eraseMedia =
        MediaUseCases.eraseMedia(
            world.media, world.mediaStore, world.database, world::now, System::nanoTime);
    return UpkeepUseCases.sweepMedia(eraseMedia).sweep();
  }
}
