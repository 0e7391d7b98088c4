package dev.aviary.adapters.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.AsyncTimeout;

/**
 * Gives a call up when storage has not begun to answer in time, however little of it comes how
 * often; and refuses what is no storage's answer at all.
 */
final class AnswerInTime implements Interceptor {

  private final Duration time;

  AnswerInTime(Duration time) {
    this.time = time;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    AsyncTimeout timeout = cancelling(chain.call());
    timeout.timeout(time.toMillis(), TimeUnit.MILLISECONDS);
    timeout.enter();
    try {
      return unlessPage(chain.proceed(chain.request()));
    } finally {
      timeout.exit();
    }
  }

  private static AsyncTimeout cancelling(Call call) {
    return new AsyncTimeout() {
      @Override
      protected void timedOut() {
        call.cancel();
      }
    };
  }

  /**
   * A page comes from something in between, such as a balancer that knows no storage. Whatever its
   * status says, nothing was kept, found missing or removed.
   */
  private static Response unlessPage(Response response) throws IOException {
    ResponseBody body = response.body();
    MediaType type = MediaType.parse(response.header("Content-Type", ""));
    if (type != null && type.subtype().equals("html")) {
      body.close();
      throw new IOException("a page in place of an answer");
    }
    return response;
  }
}
