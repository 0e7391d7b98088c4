package dev.aviary.adapters.rest.transport;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What every answer tells browsers, whoever gives it: that it is no page. Said first, so that it is
 * there whatever happens next.
 */
@Singleton
class SecurityHeaders {

  /** Before everything of the framework's own that could answer. */
  static final int ORDER = Integer.MIN_VALUE;

  /** Where pictures are, which other sites show. */
  static final String PICTURES = "/upload/";

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_GUESSING = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("Content-Security-Policy");

  /** The first does not stand for the three after it. */
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized(
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");

  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence RESOURCE_POLICY =
      HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
  private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
  private static final CharSequence CROSS_ORIGIN = HttpHeaders.createOptimized("cross-origin");

  /**
   * A request that no path is looked for, such as one to an impossible host, has failed at once.
   */
  void install(@Observes Router router) {
    router.route().order(ORDER).handler(SecurityHeaders::add).failureHandler(SecurityHeaders::add);
  }

  private static void add(RoutingContext call) {
    MultiMap headers = call.response().headers();
    headers.set(CONTENT_TYPE_OPTIONS, NO_GUESSING);
    headers.set(CONTENT_SECURITY_POLICY, NOTHING);
    headers.set(REFERRER_POLICY, NO_REFERRER);
    headers.set(RESOURCE_POLICY, isPicture(call) ? CROSS_ORIGIN : SAME_ORIGIN);
    call.next();
  }

  private static boolean isPicture(RoutingContext call) {
    String path = call.request().path();
    return path != null && path.startsWith(PICTURES);
  }
}
