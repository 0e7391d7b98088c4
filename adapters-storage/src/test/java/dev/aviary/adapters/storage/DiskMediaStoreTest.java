package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskMediaStoreTest {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/picture.jpg");
  private static final MediaKey OTHER = new MediaKey("upload/images/2020/11/other.jpg");

  @TempDir Path folder;

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
  void remove_beforeTheFolderIsMade_doesNothing() {
    MediaStore store = new DiskMediaStore(new MediaFolder(folder.resolve("none")));

    assertThat(store.remove(KEY)).isTrue();
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void remove_whatCannotBeRemoved_saysSo() throws IOException {
    Path picture = keep(new MediaKey(KEY.value() + "/below"));

    assertThat(store().remove(KEY)).isFalse();
    assertThat(picture).exists();
  }

  private MediaStore store() {
    return new DiskMediaStore(new MediaFolder(folder));
  }

  private Path keep(MediaKey key) throws IOException {
    Path file = folder.resolve(key.value());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "bytes");
  }
}
