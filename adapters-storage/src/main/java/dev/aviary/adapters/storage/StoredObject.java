package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.StoredPicture;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A picture in a bucket. Each opening asks for its part alone. */
final class StoredObject implements StoredPicture {

  private final MinioClient client;
  private final StatObjectResponse found;

  StoredObject(MinioClient client, StatObjectResponse found) {
    this.client = client;
    this.found = found;
  }

  @Override
  public long size() {
    return found.size();
  }

  @Override
  public InputStream open(long first, long count) {
    Objects.checkFromIndexSize(first, count, size());
    if (count == 0) {
      return InputStream.nullInputStream();
    }
    GetObjectResponse response = ask(first, count);
    String range = response.headers().get("Content-Range");
    boolean asAsked =
        range == null
            ? count == size()
            : range.equals("bytes %d-%d/%d".formatted(first, first + count - 1, size()));
    if (!tag().equals(response.headers().get("ETag"))) {
      return refuse(response, "another object");
    }
    return asAsked ? response : refuse(response, "another part: " + range);
  }

  private GetObjectResponse ask(long first, long count) {
    try {
      return client.getObject(part(first, count));
    } catch (MinioException | IllegalStateException e) {
      if (S3Failure.isGone(e)) {
        throw new MediaUnavailableException("the picture was removed meanwhile", e);
      }
      throw S3Failure.of(e, found.bucket());
    }
  }

  private String tag() {
    return '"' + found.etag() + '"';
  }

  /** Of the very object that was found: one that replaced it may have another size. */
  private GetObjectArgs part(long first, long count) {
    return GetObjectArgs.builder()
        .bucket(found.bucket())
        .object(found.object())
        .offset(first)
        .length(count)
        .matchETag(tag())
        .build();
  }

  /**
   * Not every storage knows parts, or notices that the object was replaced while it looked it up;
   * what is passed on would be a mix.
   */
  private static InputStream refuse(InputStream response, String why) {
    IOException cause = new IOException(why);
    try {
      response.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    throw new MediaUnavailableException("storage sends what it was not asked for", cause);
  }
}
