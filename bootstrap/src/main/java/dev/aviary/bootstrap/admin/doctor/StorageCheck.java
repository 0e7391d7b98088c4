package dev.aviary.bootstrap.admin.doctor;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.bootstrap.AviaryConfig;
import dev.aviary.bootstrap.MediaWiring;
import dev.aviary.bootstrap.StartupException;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps a picture of one byte, reads it back and removes it, as a server does. */
final class StorageCheck {

  private static final String ABOUT = "storage";
  private static final byte[] BYTES = {42};

  private final AviaryConfig config;

  StorageCheck(AviaryConfig config) {
    this.config = config;
  }

  Finding finding() {
    String where = config.storage().name().toLowerCase(Locale.ROOT);
    if (config.storage() == AviaryConfig.Storage.DISK
        && Files.notExists(config.dataDir().resolve("media"))) {
      return Finding.warn(
          ABOUT, where + ": not tried; the first start of a server makes the folder media");
    }
    try {
      return tried(MediaWiring.store(config), where);
    } catch (MediaUnavailableException | StartupException | IOException e) {
      return Finding.fail(ABOUT, where + ": " + e.getMessage());
    }
  }

  private static Finding tried(MediaStore store, String where) throws IOException {
    store.check();
    // In a folder that is there: one of its own would be left behind.
    MediaKey key = new MediaKey("upload/doctor-" + UUID.randomUUID() + ".jpg");
    store.put(key, new Picture(PictureFormat.JPEG, BYTES));
    boolean isReadBack = isReadBack(store.find(key));
    boolean isRemoved = store.remove(key) && store.find(key).isEmpty();
    if (!isReadBack) {
      return Finding.fail(ABOUT, where + ": a picture that was kept is not found again");
    }
    return isRemoved
        ? Finding.ok(ABOUT, where + ": a picture was kept, read back and removed")
        : Finding.fail(ABOUT, where + ": " + key.value() + " was kept and cannot be removed");
  }

  private static boolean isReadBack(Optional<StoredPicture> found) throws IOException {
    if (found.isEmpty()) {
      return false;
    }
    try (InputStream bytes = found.get().open(0, BYTES.length)) {
      return bytes.read() == BYTES[0] && bytes.read() < 0;
    }
  }
}
