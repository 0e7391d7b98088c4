package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every implementation of {@link MediaStore} keeps. */
public abstract class MediaStoreContract extends StoredPictureContract {

  private static final MediaKey OTHER = new MediaKey("upload/images/2020/11/other.jpg");

  @Test
  void find_whatWasPut_givesItsSizeAndBytes() throws IOException {
    store().put(KEY, picture(1, 1000));

    StoredPicture found = store().find(KEY).orElseThrow();

    assertThat(found.size()).isEqualTo(1000);
    assertThat(read(found)).isEqualTo(bytes(1, 1000));
  }

  @Test
  void find_unknown_isEmpty() {
    store().put(KEY, picture(1, 10));

    assertThat(store().find(OTHER)).isEmpty();
    assertThat(store().find(new MediaKey("upload/images/2020/11"))).isEmpty();
  }

  @Test
  void find_belowAPicture_isEmpty() {
    store().put(KEY, picture(1, 10));

    assertThat(store().find(new MediaKey(KEY.value() + "/below.jpg"))).isEmpty();
  }

  @Test
  void find_theLongestKey_isEmpty() {
    assertThat(store().find(new MediaKey("upload" + "/a".repeat(497)))).isEmpty();
  }

  @Test
  void put_again_replaces() throws IOException {
    store().put(KEY, picture(1, 1000));
    store().put(KEY, picture(2, 900));

    assertThat(read(store().find(KEY).orElseThrow())).isEqualTo(bytes(2, 900));
  }

  @Test
  void remove_aPicture_removesItAlone() {
    store().put(KEY, picture(1, 10));
    store().put(OTHER, picture(2, 10));

    assertThat(store().remove(KEY)).isTrue();

    assertThat(store().find(KEY)).isEmpty();
    assertThat(store().find(OTHER)).isPresent();
  }

  @Test
  void remove_whatIsNotThere_isDone() {
    store().put(KEY, picture(1, 10));
    store().remove(KEY);

    assertThat(store().remove(KEY)).isTrue();
    assertThat(store().remove(OTHER)).isTrue();
  }

  @Test
  void put_byManyAtOnce_keepsOneOfThemWhole() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Picture picture = picture(i, 50_000 + i);
        writers.add(threads.submit(() -> store().put(KEY, picture)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    byte[] kept = read(store().find(KEY).orElseThrow());
    assertThat(kept).isEqualTo(bytes(kept.length - 50_000, kept.length));
  }

  @Test
  @Timeout(60)
  void read_whileOthersReplaceAndRemove_isWholeOrNothing() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    List<byte[]> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer = threads.submit(() -> replaceAndRemoveUntil(enough));
      while (seen.size() < 20 && !writer.isDone()) {
        readIfThere().ifPresent(seen::add);
      }
      enough.set(true);
      writer.get();
    }

    byte[] small = bytes(1, 60_000);
    byte[] large = bytes(2, 90_000);
    assertThat(seen)
        .hasSize(20)
        .allMatch(read -> Arrays.equals(read, small) || Arrays.equals(read, large));
  }

  private void replaceAndRemoveUntil(AtomicBoolean enough) {
    while (!enough.get()) {
      store().put(KEY, picture(1, 60_000));
      store().put(KEY, picture(2, 90_000));
      store().remove(KEY);
    }
  }

  private Optional<byte[]> readIfThere() {
    try {
      Optional<StoredPicture> found = store().find(KEY);
      return found.isPresent() ? Optional.of(read(found.get())) : Optional.empty();
    } catch (MediaUnavailableException | IOException e) {
      return Optional.empty();
    }
  }

  @Test
  void put_aBigPicture_isReadWhole() throws IOException {
    store().put(KEY, picture(3, BIG));

    assertThat(Arrays.equals(read(store().find(KEY).orElseThrow()), bytes(3, BIG))).isTrue();
  }

  @Test
  void check_working_passes() {
    assertThatCode(() -> store().check()).doesNotThrowAnyException();
  }
}
