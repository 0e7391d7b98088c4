package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.domain.shared.MediaKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;

/** Pictures as files. A key says the path below the folder; it cannot lead out of it. */
@ApplicationScoped
class DiskMediaStore implements MediaStore {

  private static final Logger LOG = System.getLogger(DiskMediaStore.class.getName());

  private final MediaFolder folder;

  DiskMediaStore(MediaFolder folder) {
    this.folder = folder;
  }

  @Override
  public boolean remove(MediaKey key) {
    try {
      Files.deleteIfExists(folder.path().resolve(key.value()));
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A picture cannot be removed and is tried again: {0}", e.toString());
      return false;
    }
  }
}
