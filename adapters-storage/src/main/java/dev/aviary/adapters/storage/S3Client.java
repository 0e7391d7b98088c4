package dev.aviary.adapters.storage;

import io.minio.MinioClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The clients that speak S3, on the same connections. People wait for what is asked, so an outage
 * must show soon: no call is tried again, and each has a time in which it ends.
 *
 * @param looking for whether storage is well, which whoever watches it asks often
 * @param asking for calls whose answers are short
 * @param reading for calls whose answers are read for as long as somebody takes them; only until
 *     they begin, and whenever they pause, is their time bounded
 */
record S3Client(MinioClient looking, MinioClient asking, MinioClient reading) {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofSeconds(5);

  /** More than ever ask at once: who waited in the client's own line would do so without end. */
  private static final int MAX_REQUESTS = 1024;

  static S3Client of(S3Settings settings) {
    OkHttpClient http = http(settings.timeout());
    return new S3Client(
        client(settings, http.newBuilder().callTimeout(LOOK).build()),
        client(settings, http.newBuilder().callTimeout(settings.timeout()).build()),
        client(settings, http));
  }

  private static MinioClient client(S3Settings settings, OkHttpClient http) {
    return MinioClient.builder()
        .endpoint(settings.endpoint())
        .region(settings.region())
        .credentials(settings.accessKey(), settings.secretKey())
        .httpClient(http)
        .build();
  }

  /** Without the retries of MinIO's own: whoever asked tries again, or does not. */
  private static OkHttpClient http(Duration timeout) {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(timeout)
        .writeTimeout(timeout)
        .protocols(List.of(Protocol.HTTP_1_1))
        // Requests are signed for one address; whoever answers with another is not storage.
        .followRedirects(false)
        .followSslRedirects(false)
        .dispatcher(dispatcher())
        .addInterceptor(new UnreadRest())
        .addInterceptor(new AnswerInTime(timeout))
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
