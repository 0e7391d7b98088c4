package dev.aviary.adapters.rest.transport;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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

  private void take(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (!isSmall(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      call.next();
      return;
    }
    Future<Buffer> body = request.body();
    request.resume();
    if (!body.isComplete()) {
      long timer = call.vertx().setTimer(patience.toMillis(), it -> giveUp(call));
      body.onComplete(it -> call.vertx().cancelTimer(timer));
    }
    body.onSuccess(
            it -> {
              ((RoutingContextInternal) call).setBody(it);
              call.next();
            })
        .onFailure(it -> request.connection().close());
  }

  /** HTTP has judged by now that it is a number, where there is one. */
  private static boolean isSmall(@Nullable String length) {
    return length != null
        && length.length() <= Integer.toString(MOST_BYTES).length()
        && Integer.parseInt(length) <= MOST_BYTES
        && Integer.parseInt(length) > 0;
  }

  private static void giveUp(RoutingContext call) {
    call.response()
        .setStatusCode(REQUEST_TIMEOUT)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end()
        .onComplete(it -> call.request().connection().close());
  }
}
