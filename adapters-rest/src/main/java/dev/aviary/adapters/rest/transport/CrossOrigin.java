package dev.aviary.adapters.rest.transport;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the origins that the operator lists read what the site answers. To anybody else it
 * says nothing, and browsers keep the answer from them. The framework's own filter would refuse the
 * call, and with it those of apps that send an origin of their making.
 */
@Singleton
class CrossOrigin {

  private static final int NO_CONTENT = 204;
  private static final String METHODS = "GET, POST";
  private static final String REQUEST_HEADERS = "Authorization, Content-Type, Idempotency-Key";
  private static final String ANSWER_HEADERS = "Retry-After";

  /** The longest that the commonest browser believes. */
  private static final String TWO_HOURS = "7200";

  private final AllowedOrigins origins;
  private final Dialects dialects;

  CrossOrigin(AllowedOrigins origins, Dialects dialects) {
    this.origins = origins;
    this.dialects = dialects;
  }

  void install(@Observes Router router) {
    if (!origins.isEmpty()) {
      router.route().order(SecurityHeaders.ORDER + 1).handler(this::judge);
    }
  }

  private void judge(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (!isForPages(request.path())) {
      call.next();
      return;
    }
    MultiMap headers = call.response().headers();
    // Whoever asks, and whether or not they say where from: caches keep one answer for all.
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (!isAllowed(origin)) {
      call.next();
      return;
    }
    headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (isPreflight(request)) {
      answer(call.response());
    } else {
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
      call.next();
    }
  }

  private boolean isForPages(String path) {
    return path.startsWith(SecurityHeaders.PICTURES) || dialects.isForPages(path);
  }

  private boolean isAllowed(@Nullable String origin) {
    return origin != null && origins.contain(origin);
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Nothing of cookies: there are none. */
  private static void answer(HttpServerResponse response) {
    response
        .setStatusCode(NO_CONTENT)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS)
        .end();
  }
}
