package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the disk store does to its folder. */
class DiskMediaFolderTest {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/picture.jpg");
  private static final Picture PICTURE = new Picture(PictureFormat.JPEG, new byte[] {1, 2, 3});

  @TempDir Path folder;

  @Test
  void put_cutOffByACrash_leavesWhatWasThere() throws IOException {
    Path picture = keep(KEY);
    Files.writeString(leftOver("half"), "half of");

    assertThat(store().find(KEY).orElseThrow().size()).isEqualTo(Files.size(picture));
  }

  @Test
  void check_leftOversOfACrash_removesTheOldOnes() throws IOException {
    MediaStore store = store();
    Path old = aged(leftOver("old"), Duration.ofMinutes(61));
    Path beingWritten = aged(leftOver("new"), Duration.ofMinutes(59));

    store.check();

    assertThat(filesBelow(folder)).containsExactly(beingWritten);
    assertThat(old).doesNotExist();
  }

  @Test
  void disk_leftOversOfACrash_removesTheOldOnesAlone() throws IOException {
    Path picture = keep(KEY);
    Path ofAnotherServer = leftOver("just now");
    aged(leftOver("old"), Duration.ofMinutes(61));

    MediaStores.disk(new MediaFolder(folder, 0));

    assertThat(filesBelow(folder)).containsExactlyInAnyOrder(picture, ofAnotherServer);
  }

  @Test
  void check_working_leavesNothing() throws IOException {
    store().check();

    assertThat(filesBelow(folder)).isEmpty();
  }

  @Test
  void put_aPicture_leavesNothingBesideIt() throws IOException {
    store().put(KEY, PICTURE);
    store().put(KEY, PICTURE);

    assertThat(filesBelow(folder)).containsExactly(folder.resolve(KEY.value()));
  }

  @Test
  void put_lessThanTheReserveWouldBeLeft_isRefusedWhileTheOthersAreShown() throws IOException {
    Path picture = keep(KEY);
    MediaStore full = MediaStores.disk(new MediaFolder(folder, Long.MAX_VALUE));

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(full::check, () -> full.put(KEY, PICTURE))) {
      assertUnavailable(call, "the disk of the media folder is almost full");
    }
    assertThat(full.find(KEY)).isPresent();
    assertThat(filesBelow(folder)).containsExactly(picture);
    assertThat(full.remove(KEY)).isTrue();
  }

  @Test
  void put_whereAFolderIs_isRefusedAndLeavesNothing() throws IOException {
    Path picture = keep(new MediaKey(KEY.value() + "/below"));

    assertUnavailable(() -> store().put(KEY, PICTURE), "the media folder cannot be written");

    assertThat(filesBelow(folder)).containsExactly(picture);
  }

  @Test
  void everything_aFileInPlaceOfTheFolder_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    MediaStore store = MediaStores.disk(new MediaFolder(file, 0));

    assertUnavailable(store::check, "the media folder cannot be written");
    assertUnavailable(() -> store.put(KEY, PICTURE), "the media folder cannot be written");
    assertThat(store.remove(KEY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"upload/a..b", "upload/_/x.jpg", "upload/a/b/c/d/e.jpg", "upload/a."})
  void put_anyKey_staysBelowTheFolder(String key) throws IOException {
    store().put(new MediaKey(key), PICTURE);

    assertThat(filesBelow(folder))
        .singleElement()
        .satisfies(
            file ->
                assertThat(file.toRealPath()).startsWith(folder.toRealPath().resolve("upload")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "upload/../../x",
        "upload/..",
        "/etc/x",
        "upload//x",
        "upload/./x",
        "upload/.new/x"
      })
  void find_aPathThatLeadsElsewhere_isNoKey(String path) {
    assertThat(MediaKey.parse(path)).isEmpty();
  }

  private MediaStore store() {
    return MediaStores.disk(new MediaFolder(folder, 0));
  }

  private Path keep(MediaKey key) throws IOException {
    Path file = folder.resolve(key.value());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "bytes");
  }

  private Path leftOver(String name) throws IOException {
    Path newFiles = Files.createDirectories(folder.resolve("upload/.new"));
    return Files.createFile(newFiles.resolve(name));
  }

  private static Path aged(Path file, Duration age) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void assertUnavailable(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(MediaUnavailableException.class)
        .hasMessage(message)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void folderAway_isUnavailableAndNothingIsTakenForRemoved() throws IOException {
    MediaStore store = store();
    store.put(KEY, PICTURE);
    Path away = Files.move(folder.resolve("upload"), folder.resolve("away"));

    assertThatThrownBy(() -> store.find(KEY)).isInstanceOf(MediaUnavailableException.class);
    assertThatThrownBy(() -> store.put(KEY, PICTURE)).isInstanceOf(MediaUnavailableException.class);
    assertThatThrownBy(store::check).isInstanceOf(MediaUnavailableException.class);
    assertThat(store.remove(KEY)).isFalse();
    assertThat(folder.resolve("upload")).doesNotExist();

    Files.move(away, folder.resolve("upload"));
    assertThat(store.find(KEY)).isPresent();
    assertThat(store.remove(KEY)).isTrue();
    store.check();
  }
}
