package dev.aviary.adapters.rest.transport;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What HTTP refuses before any path is looked at, such as a host that cannot be parsed, with its
 * status alone. The framework would add an error id that leads to no log, and room for a stack.
 */
@Singleton
class BareRefusals {

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(BareRefusals::answer);
  }

  private static void answer(RoutingContext refused) {
    if (refused.statusCode() == 400) {
      refused.response().setStatusCode(400).end();
    } else {
      refused.next();
    }
  }
}
