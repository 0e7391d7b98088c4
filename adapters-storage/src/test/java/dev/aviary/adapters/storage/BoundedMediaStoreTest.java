package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.MediaStoreContract;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class BoundedMediaStoreTest extends MediaStoreContract {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/picture.jpg");
  private static final Picture PICTURE = new Picture(PictureFormat.JPEG, new byte[] {1, 2, 3});
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir Path folder;
  private MediaStore disk;

  @BeforeEach
  void start() {
    disk = MediaStores.disk(new MediaFolder(folder, 0));
  }

  @Override
  protected MediaStore store() {
    return bounded(2, 0, SHORT, true);
  }

  @Test
  void open_whileAllPlacesAreTaken_isRefusedAtOnceAndLetInOnceOneIsFree() throws IOException {
    disk.put(KEY, PICTURE);
    MediaStore store = bounded(1, 0, LONG, true);
    StoredPicture found = store.find(KEY).orElseThrow();

    try (InputStream reading = found.open()) {
      assertThat(reading.read()).isEqualTo(1);
      assertRefused(() -> store.put(KEY, PICTURE));
      assertRefused(() -> store.find(KEY));
      assertRefused(found::open);
      assertThatCode(store::check).doesNotThrowAnyException();
    }

    store.put(KEY, PICTURE);
    assertThat(store.remove(KEY)).isTrue();
  }

  @Test
  void open_placesAreHeldUntilItBegins_isRefusedToNobodyWhileItIsRead() throws IOException {
    disk.put(KEY, PICTURE);
    MediaStore store = bounded(1, 0, LONG, false);

    try (InputStream one = store.find(KEY).orElseThrow().open();
        InputStream other = store.find(KEY).orElseThrow().open()) {
      assertThat(one.readAllBytes()).isEqualTo(other.readAllBytes());
    }
  }

  @Test
  void open_fails_freesItsPlace() {
    disk.put(KEY, PICTURE);
    MediaStore store = bounded(1, 0, LONG, true);
    StoredPicture found = store.find(KEY).orElseThrow();
    disk.remove(KEY);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(found::open).hasMessage("the picture was removed meanwhile");
    }
  }

  @Test
  void put_inLine_isLetInWhenAPlaceIsFreeAndRefusedWhenNoneIs() throws Exception {
    disk.put(KEY, PICTURE);
    MediaStore patient = bounded(1, 1, LONG, true);
    InputStream reading = patient.find(KEY).orElseThrow().open();

    var waiting = CompletableFuture.runAsync(() -> patient.put(KEY, PICTURE));
    Thread.sleep(SHORT);
    assertThat(waiting).isNotDone();
    reading.close();
    waiting.join();

    MediaStore impatient = bounded(1, 1, SHORT, true);
    try (InputStream other = impatient.find(KEY).orElseThrow().open()) {
      assertThat(other.read()).isEqualTo(1);
      assertRefused(() -> impatient.put(KEY, PICTURE));
    }
  }

  private MediaStore bounded(int places, int maxWaiting, Duration maxWait, boolean whileRead) {
    return MediaStores.bounded(disk, new StorageBudget(places, maxWaiting, maxWait, whileRead));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(MediaUnavailableException.class)
        .hasMessage("storage is too slow for all that is asked of it");
  }
}
