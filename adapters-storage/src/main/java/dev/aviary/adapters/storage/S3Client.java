package dev.aviary.adapters.storage;

import io.minio.MinioClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Makes the client that speaks S3. */
final class S3Client {

  /** People wait for what is asked, so an outage must show soon. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private static final Duration READ_OR_WRITE = Duration.ofSeconds(10);

  /** There is one host only, of which five requests at once would be the client's own limit. */
  private static final int MAX_REQUESTS = 64;

  private S3Client() {}

  static MinioClient of(S3Settings settings) {
    return MinioClient.builder()
        .endpoint(settings.endpoint())
        .region(settings.region())
        .credentials(settings.accessKey(), settings.secretKey())
        .httpClient(http())
        .build();
  }

  /** Without the retries of MinIO's own: whoever asked tries again, or does not. */
  private static OkHttpClient http() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(READ_OR_WRITE)
        .writeTimeout(READ_OR_WRITE)
        .protocols(List.of(Protocol.HTTP_1_1))
        .dispatcher(dispatcher())
        .addInterceptor(new UnreadRest())
        .build();
  }

  private static Dispatcher dispatcher() {
    // Virtual threads keep no process alive that is to end.
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(MAX_REQUESTS);
    dispatcher.setMaxRequestsPerHost(MAX_REQUESTS);
    return dispatcher;
  }
}
