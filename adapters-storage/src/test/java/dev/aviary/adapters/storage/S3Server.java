package dev.aviary.adapters.storage;

import dev.aviary.application.shared.FreePorts;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A storage that speaks S3 over HTTP on this machine and insists on signatures. It keeps its
 * objects in memory and its port, so that it can be away for a while.
 */
public final class S3Server implements AutoCloseable {

  public static final String REGION = "us-east-1";
  public static final String ACCESS_KEY = "access-key-of-tests";
  public static final String SECRET_KEY = "secret-key-of-tests";

  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final BlobStore objects = new TransientNio2BlobStore();
  private final int port = FreePorts.take();
  private S3Proxy server = started();

  /** Its address. */
  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** How to use a bucket of it. */
  public S3Settings settings(String bucket) {
    return new S3Settings(endpoint(), REGION, bucket, ACCESS_KEY, SECRET_KEY, true, TIMEOUT);
  }

  /** Makes a bucket that does not exist. */
  public void createBucket(String name) {
    objects.createContainer(name);
  }

  /** The keys of all objects in a bucket, up to a thousand. */
  public Set<String> keys(String bucket) {
    return objects.list(bucket).contents().stream().map(S3Object::key).collect(Collectors.toSet());
  }

  /** Goes away; whoever connects is refused. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Comes back at the same address with the same objects. */
  public void restart() {
    server = started();
  }

  @Override
  public void close() {
    stop();
  }

  private S3Proxy started() {
    S3Proxy started =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .blobStore(objects)
            // An outage waits for nobody.
            .stopTimeout(0)
            .build();
    try {
      started.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return started;
  }
}
