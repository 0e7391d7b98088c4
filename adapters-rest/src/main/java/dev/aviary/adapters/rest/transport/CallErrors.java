package dev.aviary.adapters.rest.transport;

import dev.aviary.domain.shared.DomainException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every refusal and failure in the words of the dialect that was spoken. One mapper for each kind
 * of exception serves all dialects, because the framework takes no second.
 */
class CallErrors {

  private static final Logger LOG = Logger.getLogger(CallErrors.class);

  private final Call call;
  private final Dialects dialects;

  CallErrors(Call call, Dialects dialects) {
    this.call = call;
    this.dialects = dialects;
  }

  @ServerExceptionMapper
  Response refused(DomainException refusal, ContainerRequestContext request) {
    return dialects
        .of(request)
        .map(dialect -> dialect.refusal(refusal.code()).overHttp())
        .orElseGet(() -> failed(refusal, request));
  }

  /** What HTTP itself refuses: a wrong method, a form with too much in it. */
  @ServerExceptionMapper
  Response refusedByHttp(WebApplicationException refusal, ContainerRequestContext request) {
    return dialects
        .of(request)
        .map(dialect -> refusedByHttp(refusal, request, dialect))
        .orElseGet(refusal::getResponse);
  }

  private Response refusedByHttp(
      WebApplicationException refusal, ContainerRequestContext request, Dialect dialect) {
    int status = refusal.getResponse().getStatus();
    if (status >= 500) {
      return failed(refusal, request);
    }
    String path = Dialects.path(request);
    boolean noSuchEndpoint = status == 404 || status == 405;
    return (noSuchEndpoint ? dialect.unknownEndpoint(path) : dialect.unreadable(path)).overHttp();
  }

  /** The error id leads from a user's report to the log; nothing of the fault is in the answer. */
  @ServerExceptionMapper
  Response failed(Throwable fault, ContainerRequestContext request) {
    return dialects
        .of(request)
        .map(dialect -> failed(fault, request, dialect).overHttp())
        .orElseGet(
            () -> {
              logged(fault);
              return Response.serverError().build();
            });
  }

  /**
   * A fault before the call began is a form that cannot be read; its exception quotes the form, so
   * only its kind is logged. Any other is ours.
   */
  private Reply failed(Throwable fault, ContainerRequestContext request, Dialect dialect) {
    if (!call.hasBegun()) {
      LOG.infof("Refused a request that cannot be read (%s)", fault.getClass().getName());
      return dialect.unreadable(Dialects.path(request));
    }
    logged(fault);
    return dialect.failure();
  }

  private static void logged(Throwable fault) {
    LOG.errorf(fault, "Request failed, error id %s", UUID.randomUUID());
  }
}
