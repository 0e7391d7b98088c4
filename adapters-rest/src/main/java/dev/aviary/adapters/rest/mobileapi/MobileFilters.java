package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** What happens to every call of the mobile API before and after its endpoint. */
class MobileFilters {

  private static final String SURFACE = "/mobile_api";
  private static final String ASKED_WITH_GET = MobileFilters.class.getName() + ".get";
  private static final String BEARER = "Bearer ";

  private final MobileCall call;
  private final Authenticate authenticate;
  private final MeterRegistry metrics;

  MobileFilters(MobileCall call, Authenticate authenticate, MeterRegistry metrics) {
    this.call = call;
    this.authenticate = authenticate;
    this.metrics = metrics;
  }

  /**
   * The surface speaks JSON whatever a client says it accepts. A GET is matched as the POST it may
   * stand for, so that an endpoint is declared once; {@link #begin} refuses it where it may not.
   */
  @ServerRequestFilter(preMatching = true)
  void unify(ContainerRequestContext request) {
    if (concerns(request)) {
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
  void begin(ContainerRequestContext request, ResourceInfo endpoint) {
    if (!concerns(request)) {
      return;
    }
    Method method = endpoint.getResourceMethod();
    if (request.getProperty(ASKED_WITH_GET) != null && !method.isAnnotationPresent(Read.class)) {
      throw new NotFoundException();
    }
    Parameters parameters = parameters(request);
    call.begin(parameters);
    if (!method.isAnnotationPresent(NoSession.class)) {
      call.authenticated(caller(parameters, request));
    }
  }

  /** HTTP says 200 for everything, so operators need the body's code. */
  @ServerResponseFilter
  void count(ContainerRequestContext request, ContainerResponseContext response) {
    if (concerns(request) && response.getEntity() instanceof Answer answer) {
      metrics.counter("aviary.mobile.answers", "code", Integer.toString(answer.code())).increment();
    }
  }

  private AccountId caller(Parameters parameters, ContainerRequestContext request) {
    String token = parameters.text("session_id");
    if (token.isEmpty()) {
      token = bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
    return authenticate
        .authenticate(token)
        .orElseThrow(() -> new DomainException(ErrorCode.UNAUTHENTICATED));
  }

  private static String bearer(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return "";
    }
    return authorization.substring(BEARER.length()).strip();
  }

  private static Parameters parameters(ContainerRequestContext request) {
    FormData form = CurrentRequestManager.get().getFormData();
    MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
    return new Parameters(name -> field(form, name), query::getFirst);
  }

  private static @Nullable String field(@Nullable FormData form, String name) {
    FormValue value = form == null ? null : form.getFirst(name);
    return value == null || value.isFileItem() ? null : value.getValue();
  }

  /** Whether a request is one to this surface. */
  static boolean concerns(ContainerRequestContext request) {
    // Not the request URI: there is none when a client names no host, or an impossible one.
    String path = request.getUriInfo().getPath();
    return path.equals(SURFACE) || path.startsWith(SURFACE + "/");
  }
}
