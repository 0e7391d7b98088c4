package dev.aviary.adapters.rest.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Has bodies that fit into a few packets taken by the thread that reads from the network, before a
 * worker is asked for: it would wait for each piece, and a slow sender would keep it waiting.
 */
@Singleton
class SmallBodies {

  /** A form with the longest text, and room for the rest. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final int BEFORE_WORKERS = -1;
  private static final int REQUEST_TIMEOUT = 408;

  private final Duration patience;

  SmallBodies(@ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
    this.patience = patience;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_WORKERS).handler(this::take);
  }

  /**
   * Over HTTP/1 alone: of HTTP/2, what was read cannot be handed on. And not of those who wait to
   * be told to go on, which the framework does once a worker reads.
   */
  private void take(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (request.version() == HttpVersion.HTTP_2
        || request.getHeader(HttpHeaders.EXPECT) != null
        || !isSmall(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      call.next();
      return;
    }
    Buffer body = Buffer.buffer();
    Patience timer = new Patience(call);
    request.handler(
        piece -> {
          body.appendBuffer(piece);
          timer.begin();
        });
    request.endHandler(
        end -> {
          timer.end();
          ((RoutingContextInternal) call).setBody(body);
          call.next();
        });
    request.exceptionHandler(gone -> timer.end());
    timer.begin();
    request.resume();
  }

  /** HTTP has judged by now that it is a number, where there is one. */
  private static boolean isSmall(@Nullable String length) {
    return length != null
        && length.length() <= Integer.toString(MOST_BYTES).length()
        && Integer.parseInt(length) <= MOST_BYTES
        && Integer.parseInt(length) > 0;
  }

  /** For each piece anew. */
  private final class Patience {

    private final RoutingContext call;
    private long timer = -1;

    Patience(RoutingContext call) {
      this.call = call;
    }

    void begin() {
      end();
      timer = call.vertx().setTimer(patience.toMillis(), it -> giveUp(call));
    }

    void end() {
      call.vertx().cancelTimer(timer);
    }
  }

  private static void giveUp(RoutingContext call) {
    call.response()
        .setStatusCode(REQUEST_TIMEOUT)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end()
        .onComplete(it -> call.request().connection().close());
  }
}
