package dev.aviary.bootstrap;

import dev.aviary.adapters.storage.S3Server;
import java.util.Map;
import java.util.Set;

/** An S3 service with one bucket, for a server to keep its pictures in. */
public final class Bucket implements AutoCloseable {

  private static final String NAME = "pictures";

  public final S3Server service = new S3Server();

  public Bucket() {
    service.createBucket(NAME);
  }

  /** What makes a server use it. */
  public Map<String, String> environment() {
    return Map.of(
        "AVIARY_STORAGE",
        "s3",
        "AVIARY_S3_ENDPOINT",
        service.endpoint(),
        "AVIARY_S3_REGION",
        S3Server.REGION,
        "AVIARY_S3_BUCKET",
        NAME,
        "AVIARY_S3_ACCESS_KEY",
        S3Server.ACCESS_KEY,
        "AVIARY_S3_SECRET_KEY",
        S3Server.SECRET_KEY);
  }

  /** What is in it. */
  public Set<String> keys() {
    return service.keys(NAME);
  }

  @Override
  public void close() {
    service.close();
  }
}
