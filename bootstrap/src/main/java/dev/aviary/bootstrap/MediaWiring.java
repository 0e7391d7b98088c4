package dev.aviary.bootstrap;

import dev.aviary.adapters.storage.MediaFolder;
import dev.aviary.adapters.storage.MediaStores;
import dev.aviary.adapters.storage.S3Settings;
import dev.aviary.adapters.storage.StorageBudget;
import dev.aviary.adapters.storage.picture.PictureBudget;
import dev.aviary.adapters.storage.picture.PictureCodecs;
import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.in.ViewMedia;
import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.bootstrap.metrics.MeasuredPictureCodec;
import dev.aviary.bootstrap.tracing.Spans;
import dev.aviary.domain.media.PictureLimits;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Puts the media use cases on their adapters, and chooses where pictures are kept. */
@Dependent
public class MediaWiring {

  private static final Duration MAX_WAIT = Duration.ofSeconds(15);

  /** Who changes pictures keeps a thread of those that all calls share. */
  private static final StorageBudget CHANGES =
      new StorageBudget(16, 16, Duration.ofSeconds(1), true);

  /** Who views one has a thread of its own, which costs little; until it begins, it waits. */
  private static final StorageBudget VIEWS =
      new StorageBudget(128, 128, Duration.ofSeconds(1), false);

  @Produces
  @Singleton
  MediaStore mediaStore(AviaryConfig config) {
    return store(config);
  }

  /**
   * The storage that is configured.
   *
   * @throws StartupException when it is not configured whole
   */
  public static MediaStore store(AviaryConfig config) {
    return switch (config.storage()) {
      case DISK -> MediaStores.disk(folder(config));
      case S3 -> bucket(settings(config.s3()));
    };
  }

  private static MediaFolder folder(AviaryConfig config) {
    return new MediaFolder(config.dataDir().resolve("media"), config.diskReserve());
  }

  @Produces
  @Singleton
  @ForChanges
  MediaStore storeForChanges(MediaStore store) {
    return MediaStores.bounded(store, CHANGES);
  }

  private static MediaStore bucket(S3Settings settings) {
    try {
      return MediaStores.s3(settings);
    } catch (IllegalArgumentException e) {
      throw new StartupException("AVIARY_S3_…: " + e.getMessage(), e);
    }
  }

  private static S3Settings settings(AviaryConfig.S3 s3) {
    return new S3Settings(
        required(s3.endpoint(), "AVIARY_S3_ENDPOINT"),
        s3.region(),
        required(s3.bucket(), "AVIARY_S3_BUCKET"),
        required(s3.accessKey(), "AVIARY_S3_ACCESS_KEY"),
        required(s3.secretKey(), "AVIARY_S3_SECRET_KEY"),
        s3.redirect(),
        s3.timeout());
  }

  private static String required(Optional<String> value, String name) {
    return value.orElseThrow(
        () -> new StartupException(name + " is needed with AVIARY_STORAGE=s3"));
  }

  @Produces
  @Singleton
  DefaultPictures defaultPictures() {
    return MediaStores.defaultPictures();
  }

  @Produces
  @Singleton
  PictureCodec pictureCodec(AviaryConfig config, MeterRegistry metrics, Spans spans) {
    var pictures = config.pictures();
    var limits =
        new PictureLimits(
            pictures.maxBytes(),
            pictures.maxPixels(),
            Math.toIntExact(Math.min(pictures.maxFrames(), Integer.MAX_VALUE)),
            pictures.maxTime());
    var budget =
        new PictureBudget(
            pictures.memory().orElse(Runtime.getRuntime().maxMemory() / 2),
            Math.toIntExact(Math.min(pictures.maxWaiting(), Integer.MAX_VALUE)),
            MAX_WAIT);
    return new MeasuredPictureCodec(PictureCodecs.create(limits, budget), metrics, spans);
  }

  @Produces
  @Singleton
  NewMedia newMedia(
      MediaRemovals removals,
      @ForChanges MediaStore store,
      RandomBytes random,
      Transactions transactions,
      SharedClock clock) {
    return new NewMedia(removals, store, random, transactions, clock);
  }

  @Produces
  @Singleton
  EraseMedia eraseMedia(
      MediaRemovals removals, MediaStore store, Transactions transactions, SharedClock clock) {
    return MediaUseCases.eraseMedia(removals, store, transactions, clock, System::nanoTime);
  }

  @Produces
  @Singleton
  ViewMedia viewMedia(DefaultPictures defaults, MediaStore store) {
    return MediaUseCases.viewMedia(defaults, MediaStores.bounded(store, VIEWS));
  }
}
