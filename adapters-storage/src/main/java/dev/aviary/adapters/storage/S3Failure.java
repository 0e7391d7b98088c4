package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.util.Set;

/**
 * Says in one line what is wrong with storage. That there was no answer, MinIO's client tells by an
 * {@link IllegalStateException}, whatever it declares.
 */
final class S3Failure {

  private static final String NO_SUCH_BUCKET = "NoSuchBucket";

  private static final String NO_S3 = "storage does not answer as S3 does";

  private static final Set<String> REFUSED =
      Set.of(
          "AccessDenied",
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "InvalidToken");

  private S3Failure() {}

  static MediaUnavailableException of(Exception failure, String bucket) {
    String code = code(failure);
    if (code.equals(NO_SUCH_BUCKET) || REFUSED.contains(code)) {
      return MediaUnavailableException.misconfigured(line(failure, bucket), failure);
    }
    return new MediaUnavailableException(line(failure, bucket), failure);
  }

  static MediaUnavailableException noBucket(String bucket) {
    String message = noBucketLine(bucket);
    return MediaUnavailableException.misconfigured(message, new IOException(message));
  }

  /** What answers that something is there, but not which: no object was ever without that. */
  static MediaUnavailableException noAnswerOfS3() {
    return new MediaUnavailableException(NO_S3, new IOException("no ETag"));
  }

  /** Whether there is no object of this key. */
  static boolean isNoSuchKey(Exception failure) {
    return code(failure).equals("NoSuchKey");
  }

  /** Whether the object that was found is there no more, or another is in its place. */
  static boolean isGone(Exception failure) {
    return isNoSuchKey(failure) || code(failure).equals("PreconditionFailed");
  }

  private static String line(Exception failure, String bucket) {
    String code = code(failure);
    if (code.equals(NO_SUCH_BUCKET)) {
      return noBucketLine(bucket);
    }
    if (REFUSED.contains(code)) {
      return "storage refuses the access key";
    }
    if (!code.isEmpty()) {
      return "storage fails with " + code;
    }
    return switch (failure) {
      case ServerException server -> "storage fails with HTTP status " + server.statusCode();
      case InvalidResponseException none -> NO_S3;
      default -> "storage does not answer";
    };
  }

  private static String noBucketLine(String bucket) {
    return "the bucket " + bucket + " does not exist";
  }

  /** S3's name of the error; empty when it named none. */
  private static String code(Exception failure) {
    return failure instanceof ErrorResponseException answered
        ? answered.errorResponse().code()
        : "";
  }
}
