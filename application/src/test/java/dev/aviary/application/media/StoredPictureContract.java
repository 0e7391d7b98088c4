package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link StoredPicture} of every {@link MediaStore} keeps. */
public abstract class StoredPictureContract {

  static final MediaKey KEY = new MediaKey("upload/images/2020/11/one.jpg");
  static final int BIG = 20_000_000;

  /** The same one throughout a test, without a picture at its start. */
  protected abstract MediaStore store();

  @ParameterizedTest
  @CsvSource({"0,1", "999,1", "200,300", "0,1000", "0,0", "1000,0"})
  void open_aPart_givesThatAlone(int first, int count) throws IOException {
    store().put(KEY, picture(1, 1000));
    StoredPicture found = store().find(KEY).orElseThrow();

    try (InputStream in = found.open(first, count)) {
      assertThat(in.readAllBytes())
          .isEqualTo(Arrays.copyOfRange(bytes(1, 1000), first, first + count));
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void open_twice_readsEachByItself() throws IOException {
    store().put(KEY, picture(1, 1000));
    StoredPicture found = store().find(KEY).orElseThrow();

    try (InputStream one = found.open();
        InputStream two = found.open(500, 500)) {
      assertThat(one.readNBytes(10)).isEqualTo(Arrays.copyOf(bytes(1, 1000), 10));
      assertThat(two.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes(1, 1000), 500, 1000));
      assertThat(one.readAllBytes()).hasSize(990);
    }
  }

  @Test
  void open_beyondItsSize_isRefused() {
    store().put(KEY, picture(1, 1000));
    StoredPicture found = store().find(KEY).orElseThrow();

    assertThatThrownBy(() -> found.open(1, 1000)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> found.open(-1, 10)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void open_afterItsRemoval_isRefused() {
    store().put(KEY, picture(1, 1000));
    StoredPicture found = store().find(KEY).orElseThrow();
    store().remove(KEY);

    assertThatThrownBy(() -> found.open(0, 10)).isInstanceOf(MediaUnavailableException.class);
  }

  @Test
  void open_afterAnotherTookItsPlace_isRefused() {
    store().put(KEY, picture(1, 1000));
    StoredPicture found = store().find(KEY).orElseThrow();
    store().put(KEY, picture(2, 2000));

    assertThatThrownBy(() -> found.open(0, 10)).isInstanceOf(MediaUnavailableException.class);
  }

  @Test
  void open_closedEarlyManyTimes_leavesNothingOpen() throws IOException {
    store().put(KEY, picture(3, BIG));
    StoredPicture found = store().find(KEY).orElseThrow();

    for (int i = 0; i < 70; i++) {
      try (InputStream in = found.open()) {
        assertThat(in.read()).isNotNegative();
      }
    }

    assertThat(store().find(KEY)).isPresent();
  }

  static byte[] read(StoredPicture picture) throws IOException {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    }
  }

  static Picture picture(int seed, int size) {
    return new Picture(PictureFormat.JPEG, bytes(seed, size));
  }

  static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
