package dev.aviary.adapters.rest.transport;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Takes a percent sign in an address that escapes nothing for itself, as in {@code query=100%}: the
 * server would refuse the request before any dialect could answer it.
 */
@Singleton
class AddressMending {

  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int BEFORE_ALL_ELSE = Integer.MAX_VALUE;

  void register(@Observes Filters filters) {
    filters.register(this::mend, BEFORE_ALL_ELSE);
  }

  private void mend(RoutingContext request) {
    String address = request.request().uri();
    String mended = BARE_PERCENT.matcher(address).replaceAll("%25");
    if (mended.equals(address)) {
      request.next();
    } else {
      request.reroute(mended);
    }
  }
}
