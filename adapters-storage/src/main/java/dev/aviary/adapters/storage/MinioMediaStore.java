package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import io.minio.BucketExistsArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Pictures as objects of a bucket, under their keys. Knows nothing from one call to the next. */
final class MinioMediaStore implements MediaStore {

  private static final Logger LOG = System.getLogger(MinioMediaStore.class.getName());

  /** What is under a key never changes, so whoever fetched it need not ask again. */
  private static final String CACHING = ", max-age=31536000, immutable";

  private static final Duration ADDRESS_LASTS = Duration.ofMinutes(5);

  /** The client refuses to cut objects into smaller parts, even those it does not cut. */
  private static final long MIN_PART_BYTES = 5 * 1024 * 1024;

  private final String bucket;
  private final boolean redirect;
  private final BucketExistsArgs bucketExists;
  private final S3Client client;

  MinioMediaStore(S3Settings settings) {
    this.bucket = settings.bucket();
    this.redirect = settings.redirect();
    this.bucketExists = BucketExistsArgs.builder().bucket(bucket).build();
    this.client = S3Client.of(settings);
  }

  @Override
  public void put(MediaKey key, Picture picture) {
    try (InputStream bytes = picture.open()) {
      client
          .asking()
          .putObject(
              PutObjectArgs.builder()
                  .bucket(bucket)
                  .object(key.value())
                  // One part: a crash while writing several would leave those it wrote for ever.
                  .stream(bytes, picture.size(), Math.max(picture.size(), MIN_PART_BYTES))
                  .contentType(picture.format().mediaType())
                  .headers(Map.of("Cache-Control", caching(key)))
                  .build());
    } catch (MinioException | IOException | IllegalStateException e) {
      throw S3Failure.of(e, bucket);
    }
  }

  private static String caching(MediaKey key) {
    return (MediaKind.isForFew(key) ? "private" : "public") + CACHING;
  }

  @Override
  public Optional<StoredPicture> find(MediaKey key) {
    try {
      StatObjectResponse found =
          client
              .asking()
              .statObject(StatObjectArgs.builder().bucket(bucket).object(key.value()).build());
      if (found.etag().isEmpty()) {
        throw S3Failure.noAnswerOfS3();
      }
      return Optional.of(new StoredObject(client.reading(), found));
    } catch (MinioException | IllegalStateException e) {
      if (S3Failure.isNoSuchKey(e)) {
        return Optional.empty();
      }
      throw S3Failure.of(e, bucket);
    }
  }

  @Override
  public boolean remove(MediaKey key) {
    try {
      client
          .asking()
          .removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key.value()).build());
      return true;
    } catch (MinioException | IllegalStateException e) {
      if (S3Failure.isNoSuchKey(e)) {
        return true;
      }
      String why = S3Failure.of(e, bucket).getMessage();
      LOG.log(Level.WARNING, "A picture cannot be removed and is tried again: {0}", why);
      return false;
    }
  }

  @Override
  public Optional<String> temporaryAddress(MediaKey key) {
    return redirect ? Optional.of(signedAddress(key)) : Optional.empty();
  }

  /** Made without asking storage. */
  private String signedAddress(MediaKey key) {
    try {
      return client
          .asking()
          .getPresignedObjectUrl(
              GetPresignedObjectUrlArgs.builder()
                  .method(Http.Method.GET)
                  .bucket(bucket)
                  .object(key.value())
                  .expiry((int) ADDRESS_LASTS.toSeconds(), TimeUnit.SECONDS)
                  .extraQueryParams(responseType(key))
                  .build());
    } catch (MinioException | IllegalStateException e) {
      throw S3Failure.of(e, bucket);
    }
  }

  /** Whatever type storage may have noted, a client is told that of the format. */
  private static Map<String, String> responseType(MediaKey key) {
    return PictureFormat.ofName(key.value())
        .map(format -> Map.of("response-content-type", format.mediaType()))
        .orElse(Map.of());
  }

  @Override
  public void check() {
    try {
      if (!client.looking().bucketExists(bucketExists)) {
        throw S3Failure.noBucket(bucket);
      }
    } catch (MinioException | IllegalStateException e) {
      throw S3Failure.of(e, bucket);
    }
  }
}
