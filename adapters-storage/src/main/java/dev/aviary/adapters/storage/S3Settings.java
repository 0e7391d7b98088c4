package dev.aviary.adapters.storage;

import java.time.Duration;

/**
 * Where a storage is that speaks S3, and how to be let in.
 *
 * @param endpoint its address, without the bucket
 * @param region the region it signs for; most that are no cloud's accept any
 * @param bucket must exist
 * @param redirect whether clients can reach the endpoint themselves and are to be sent there
 * @param timeout for a whole call; where a picture is read, until it begins and for each pause
 */
public record S3Settings(
    String endpoint,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean redirect,
    Duration timeout) {

  /** Without the keys. */
  @Override
  public String toString() {
    return "S3Settings[%s, %s, %s, redirect=%s]".formatted(endpoint, region, bucket, redirect);
  }
}
