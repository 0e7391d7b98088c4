package dev.aviary.adapters.rest.transport;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/**
 * What HTTP refuses before any path is looked at, such as a host that cannot be parsed, with its
 * status alone. The framework would add an error id that leads to no log, and room for a stack; of
 * a version of HTTP that it does not know, it would answer the call and fail to log it; and a path
 * with parameters it would decode twice, and fail where an encoded percent sign is in it.
 */
@Singleton
class BareRefusals {

  private static final int BAD_REQUEST = 400;
  private static final int VERSION_NOT_SUPPORTED = 505;

  /** After {@link SecurityHeaders}, which has the same place among routes. */
  void install(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Router router) {
    router
        .route()
        .order(SecurityHeaders.ORDER)
        .handler(BareRefusals::judge)
        .failureHandler(BareRefusals::answer);
  }

  private static void judge(RoutingContext call) {
    if (call.request().version() == null) {
      refuse(call, VERSION_NOT_SUPPORTED);
    } else if (wouldBeDecodedTwice(call.request().path())) {
      refuse(call, BAD_REQUEST);
    } else {
      call.next();
    }
  }

  private static boolean wouldBeDecodedTwice(String path) {
    return path.contains(";") && path.contains("%25");
  }

  private static void answer(RoutingContext refused) {
    if (refused.statusCode() == BAD_REQUEST) {
      refuse(refused, BAD_REQUEST);
    } else {
      refused.next();
    }
  }

  private static void refuse(RoutingContext call, int status) {
    call.response().setStatusCode(status).end();
  }
}
