package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.MediaStore;

/** Makes the stores. None of them is asked anything by being made. */
public final class MediaStores {

  private MediaStores() {}

  /** Pictures as files below a folder of this machine. */
  public static MediaStore disk(MediaFolder folder) {
    return new DiskMediaStore(folder);
  }

  /**
   * Pictures as objects of a bucket.
   *
   * @throws IllegalArgumentException when the settings are none that any storage could have
   */
  public static MediaStore s3(S3Settings settings) {
    return new MinioMediaStore(settings);
  }

  /** A store, for so many callers at once as the budget says; the others are refused soon. */
  public static MediaStore bounded(MediaStore store, StorageBudget budget) {
    return new BoundedMediaStore(store, budget);
  }

  /** The pictures every account starts with. */
  public static DefaultPictures defaultPictures() {
    return new BuiltInPictures();
  }
}
