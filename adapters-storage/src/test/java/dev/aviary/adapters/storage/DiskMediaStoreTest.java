package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskMediaStoreTest extends MediaStoreContract {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/picture.jpg");
  private static final MediaKey OTHER = new MediaKey("upload/images/2020/11/other.jpg");
  private static final Picture PICTURE = new Picture(PictureFormat.JPEG, new byte[] {1, 2, 3});

  @TempDir Path folder;

  private MediaStore store;

  @BeforeEach
  void open() {
    store = new DiskMediaStore(new MediaFolder(folder, 0));
  }

  @Test
  void remove_aKeptPicture_removesItAlone() throws IOException {
    Path picture = keep(KEY);
    Path other = keep(OTHER);

    assertThat(store().remove(KEY)).isTrue();

    assertThat(picture).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void remove_again_doesNothing() throws IOException {
    keep(KEY);
    store().remove(KEY);

    assertThat(store().remove(KEY)).isTrue();

    assertThat(folder.resolve(KEY.value())).doesNotExist();
  }

  @Test
  void remove_whereNothingWasKept_doesNothing() {
    MediaStore store = new DiskMediaStore(new MediaFolder(folder.resolve("none"), 0));

    assertThat(store.remove(KEY)).isTrue();
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void remove_whatCannotBeRemoved_saysSo() throws IOException {
    Path picture = keep(new MediaKey(KEY.value() + "/below"));

    assertThat(store().remove(KEY)).isFalse();
    assertThat(picture).exists();
  }

  @Test
  void remove_anEmptyFolder_leavesIt() throws IOException {
    Path empty = Files.createDirectories(folder.resolve(KEY.value()));

    assertThat(store().remove(KEY)).isFalse();
    assertThat(empty).isDirectory();
  }

  @Test
  void find_whatIsNoFile_isEmpty() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path link = folder.resolve(OTHER.value());
    Files.createDirectories(folder.resolve(KEY.value()));
    Files.createSymbolicLink(link, secret);

    assertThat(store().find(KEY)).isEmpty();
    assertThat(store().find(OTHER)).isEmpty();
  }

  @Test
  void open_aLinkThatTookItsPlace_isRefused() throws IOException {
    Path picture = keep(KEY);
    StoredPicture found = store().find(KEY).orElseThrow();
    Path secret = Files.writeString(folder.resolve("secret"), "bytes");
    Files.delete(picture);
    Files.createSymbolicLink(picture, secret);

    assertThatThrownBy(found::open).isInstanceOf(MediaUnavailableException.class);
  }

  @Test
  void open_thenRemoved_isReadToItsEnd() throws IOException {
    store().put(KEY, PICTURE);

    try (InputStream in = store().find(KEY).orElseThrow().open()) {
      store().remove(KEY);
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void open_cutOffWhileRead_isNoEndOfThePicture() throws IOException {
    Path picture = keep(KEY);

    try (InputStream in = store().find(KEY).orElseThrow().open()) {
      Files.writeString(picture, "by");
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void temporaryAddress_ofAFile_isNone() {
    assertThat(store().temporaryAddress(KEY)).isEmpty();
  }

  @Override
  protected MediaStore store() {
    return store;
  }

  private Path keep(MediaKey key) throws IOException {
    Path file = folder.resolve(key.value());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "bytes");
  }
}
