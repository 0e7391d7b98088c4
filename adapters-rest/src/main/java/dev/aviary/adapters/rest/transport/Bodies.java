package dev.aviary.adapters.rest.transport;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * Has bodies taken by the threads that read from the network, before a worker is asked for: it
 * would wait for each piece, and a slow sender would keep it waiting.
 */
@Singleton
class Bodies {

  /** Before the framework's own look at lengths, too, which tells nobody what it refuses. */
  private static final int BEFORE_WORKERS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  private static final String MULTIPART = "multipart/form-data";
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  /** A form of so many bytes is not worth a file: the framework reads it from memory. */
  private static final int SMALL = 64 * 1024;

  private final Room memory;
  private final Room disk;
  private final Path folder;
  private final Arrival.Terms terms;

  Bodies(
      OverloadLimits limits,
      TurnedAway turnedAway,
      Refusals refusals,
      @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest,
      @ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder) {
    this.memory = new Room(limits.bodyBytes());
    this.disk = new Room(limits.uploadBytes());
    this.folder = Path.of(folder);
    this.terms = new Arrival.Terms(patience, longest.asLongValue(), turnedAway, refusals);
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_WORKERS).handler(this::take);
  }

  private void take(RoutingContext call) {
    HttpServerRequest request = call.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (request.isEnded() || "0".equals(length) || !isWanted(request, length)) {
      call.next();
      return;
    }
    Share share = new Share(memory);
    String boundary = isSmall(length) ? null : boundary(request);
    if (boundary == null) {
      new Arrival(call, new PlainBody(call, share), terms).begin();
    } else {
      var form = new FormBody(call, boundary, folder, share, new Share(disk));
      new Arrival(call, form, terms).begin();
    }
  }

  /** What is no form, nobody reads; what is too long, {@link Arrival} refuses, whatever it is. */
  private boolean isWanted(HttpServerRequest request, @Nullable String length) {
    String type = type(request);
    return isSmall(length)
        || (length != null && Long.parseLong(length) > terms.longest())
        || ((length != null || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)
            && (type.startsWith(MULTIPART) || type.startsWith(URL_ENCODED)));
  }

  /** HTTP has judged by now that it is a number, where there is one. */
  private static boolean isSmall(@Nullable String length) {
    return length != null && Long.parseLong(length) <= SMALL;
  }

  /** Without one there are no parts to be found: null, as for what is no such form. */
  private static @Nullable String boundary(HttpServerRequest request) {
    String type = type(request);
    if (!type.startsWith(MULTIPART)) {
      return null;
    }
    // It looks for the end of a value before it knows that there is a beginning.
    String told = HeaderUtil.extractQuotedValueFromHeader(type + ' ', "boundary");
    return told == null || told.isBlank() ? null : told;
  }

  private static String type(HttpServerRequest request) {
    return Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "");
  }
}
