package dev.aviary.adapters.rest.transport;

import dev.aviary.application.media.port.in.Upload;
import dev.aviary.domain.shared.TooManyRequestsException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** What happens to every call of every dialect before and after its endpoint. */
class CallFilters {

  /** After an IPv6 address: the interface of ours that it came in by. */
  private static final Pattern ZONE = Pattern.compile("%.*");

  private static final String ASKED_WITH_GET = CallFilters.class.getName() + ".get";
  private static final String READ = CallFilters.class.getName() + ".read";
  private static final String TRACED = CallFilters.class.getName() + ".traced";

  private final Call call;
  private final Dialects dialects;
  private final TrustedProxies proxies;
  private final AnswerTimes times;
  private final Refusals refusals;
  private final CallTracing tracing;

  CallFilters(
      Call call,
      Dialects dialects,
      TrustedProxies proxies,
      AnswerTimes times,
      Refusals refusals,
      CallTracing tracing) {
    this.call = call;
    this.dialects = dialects;
    this.proxies = proxies;
    this.times = times;
    this.refusals = refusals;
    this.tracing = tracing;
  }

  /**
   * The dialects speak JSON whatever a client says it accepts. A GET is matched as the POST it may
   * stand for, so that an endpoint is declared once; {@link Dialect#admit} refuses it where it may
   * not.
   */
  @ServerRequestFilter(preMatching = true)
  void unify(ContainerRequestContext request, RoutingContext http) throws Throwable {
    Throwable fault = Arrival.fault(http);
    if (fault != null) {
      throw fault;
    }
    FormData form = FormBody.of(http);
    if (form != null) {
      CurrentRequestManager.get().setFormData(form);
    }
    if (dialects.of(request).isPresent()) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
      if (request.getMethod().equals(HttpMethod.GET)) {
        request.setProperty(ASKED_WITH_GET, true);
        request.setMethod(HttpMethod.POST);
      }
    }
  }

  /** A filter, and no authentication mechanism: those read the body before a form can be. */
  @WithFormRead
  @ServerRequestFilter
  Optional<Response> begin(
      ContainerRequestContext request,
      ResourceInfo endpoint,
      HttpServerRequest http,
      RoutingContext routing) {
    if (Door.isLate(routing)) {
      throw new TooManyRequestsException(Duration.ZERO);
    }
    request.setProperty(READ, true);
    return dialects
        .of(request)
        .flatMap(dialect -> begin(dialect, request, endpoint, http))
        .map(Reply::overHttp);
  }

  /** Whether the form of a request, of any dialect or of none, has been read. */
  static boolean isRead(ContainerRequestContext request) {
    return request.getProperty(READ) != null;
  }

  private Optional<Reply> begin(
      Dialect dialect,
      ContainerRequestContext request,
      ResourceInfo endpoint,
      HttpServerRequest http) {
    Call.Asked asked = asked(request, endpoint, () -> client(http));
    call.begin(asked);
    if (tracing.isOn()) {
      String operation = AnswerTimes.operation(asked.endpoint());
      request.setProperty(TRACED, tracing.begin(dialect.name(), operation));
    }
    Optional<Reply> refusal = dialect.admit(call);
    if (refusal.isEmpty()) {
      call.admitted();
    } else {
      refusals.count(asked.path(), Refusals.Reason.NOT_ADMITTED);
    }
    return refusal;
  }

  /**
   * HTTP says 200 for everything, so operators need the body's code. Tokens and messages are
   * nothing for caches, and some clients have their token in the address.
   */
  @ServerResponseFilter
  void end(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
    if (response.getEntity() instanceof Reply reply) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      dialects.of(request).ifPresent(dialect -> end(dialect, reply, routing));
      if (request.getProperty(TRACED) instanceof CallTracing.Traced traced) {
        traced.end(reply.codeLabel());
      }
    }
  }

  private void end(Dialect dialect, Reply reply, RoutingContext routing) {
    boolean hasBegun = call.hasBegun();
    times.record(dialect, hasBegun ? call.endpoint() : null, reply, Door.entered(routing));
    if (hasBegun) {
      dialect.answered(call, reply);
    }
  }

  /** Of the connection: of the request, the framework may have been told to believe its headers. */
  private ClientAddress client(HttpServerRequest http) {
    ClientAddress peer =
        Optional.ofNullable(http.connection().remoteAddress().hostAddress())
            .flatMap(text -> ClientAddress.parse(ZONE.matcher(text).replaceFirst("")))
            .orElse(ClientAddress.UNKNOWN);
    return proxies.client(peer, http.headers().getAll(TrustedProxies.HEADER));
  }

  private static Call.Asked asked(
      ContainerRequestContext request, ResourceInfo endpoint, Supplier<ClientAddress> client) {
    return new Call.Asked(
        Dialects.path(request),
        endpoint.getResourceMethod(),
        request.getProperty(ASKED_WITH_GET) != null,
        client,
        parameters(request),
        hasFile(CurrentRequestManager.get().getFormData()),
        request::getHeaderString);
  }

  private static Parameters parameters(ContainerRequestContext request) {
    FormData form = CurrentRequestManager.get().getFormData();
    MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
    return new Parameters(
        name -> field(form, name), query::getFirst, name -> Optional.ofNullable(file(form, name)));
  }

  private static boolean hasFile(@Nullable FormData form) {
    return form != null
        && StreamSupport.stream(form.spliterator(), false)
            .flatMap(name -> form.get(name).stream())
            .anyMatch(FormValue::isFileItem);
  }

  private static @Nullable Upload file(@Nullable FormData form, String name) {
    FormValue value = form == null ? null : form.getFirst(name);
    return value == null || !value.isFileItem() ? null : new FormFile(value.getFileItem());
  }

  private static @Nullable String field(@Nullable FormData form, String name) {
    FormValue value = form == null ? null : form.getFirst(name);
    return value == null || value.isFileItem() ? null : value.getValue();
  }
}
