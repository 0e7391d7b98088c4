package dev.aviary.adapters.storage;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Gives the connection up when an answer is closed long before its end. By itself the client reads
 * on for a while then, to use the connection again; of a picture that may be many megabytes.
 */
final class UnreadRest implements Interceptor {

  /** Up to here reading on costs less than another connection. */
  private static final long SMALL_BYTES = 64 * 1024;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (chain.request().method().equals("HEAD")) {
      return response;
    }
    ResponseBody body = response.body();
    Source watched = new Watched(body.source(), body.contentLength(), chain.call());
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(watched), body.contentType(), body.contentLength()))
        .build();
  }

  private static final class Watched extends ForwardingSource {

    private final Call call;
    private long unread;

    /**
     * @param length less than 0 when it is unknown
     */
    Watched(Source answer, long length, Call call) {
      super(answer);
      this.call = call;
      this.unread = length;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      unread -= Math.max(read, 0);
      return read;
    }

    @Override
    public void close() throws IOException {
      if (unread > SMALL_BYTES) {
        call.cancel();
      }
      super.close();
    }
  }
}
