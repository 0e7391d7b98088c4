package dev.aviary.adapters.rest.transport;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.TooManyRequestsException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every refusal and failure in the words of the dialect that was spoken. One mapper for each kind
 * of exception serves all dialects, because the framework takes no second.
 */
class CallErrors {

  private static final Logger LOG = Logger.getLogger(CallErrors.class);

  private final Dialects dialects;
  private final Refusals refusals;

  CallErrors(Dialects dialects, Refusals refusals) {
    this.dialects = dialects;
    this.refusals = refusals;
  }

  @ServerExceptionMapper
  Response refused(DomainException refusal, ContainerRequestContext request) {
    refusals.count(Dialects.path(request), refusal);
    return dialects
        .of(request)
        .map(dialect -> refused(refusal, dialect.refusal(refusal.code()).overHttp()))
        .orElseGet(() -> failed(refusal, request));
  }

  private static Response refused(DomainException refusal, Response response) {
    if (refusal instanceof TooManyRequestsException tooMany) {
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds(tooMany.retryAfter()));
    }
    return response;
  }

  /** Whole ones, and none too early. */
  static long seconds(Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
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
    refusals.count(
        path, noSuchEndpoint ? Refusals.Reason.NOT_ADMITTED : Refusals.Reason.UNREADABLE);
    return (noSuchEndpoint ? dialect.unknownEndpoint(path) : dialect.unreadable(path)).overHttp();
  }

  /**
   * The error id leads from a user's report to the log; nothing of the fault is in the answer. A
   * fault before the form was read is a form that cannot be read, whatever was asked for; its
   * exception quotes the form, so only its kind is logged. Any other is ours, and so is a disk that
   * takes no files.
   */
  @ServerExceptionMapper
  Response failed(Throwable fault, ContainerRequestContext request) {
    boolean unreadable = !CallFilters.isRead(request) && !Outage.isOfTheDisk(fault);
    if (unreadable) {
      LOG.infof("Refused a request that cannot be read (%s)", fault.getClass().getName());
      refusals.count(Dialects.path(request), Refusals.Reason.UNREADABLE);
    } else {
      refusals.count(Dialects.path(request), logged(fault));
    }
    return dialects
        .of(request)
        .map(it -> unreadable ? it.unreadable(Dialects.path(request)) : it.failure())
        .map(Reply::overHttp)
        .orElseGet(() -> bare(unreadable ? Status.BAD_REQUEST : Status.INTERNAL_SERVER_ERROR));
  }

  private static Response bare(Status status) {
    return Response.status(status).build();
  }

  private static Refusals.Reason logged(Throwable fault) {
    UUID id = UUID.randomUUID();
    Optional<String> outage = Outage.in(fault);
    if (outage.isPresent()) {
      LOG.errorf("Request failed, error id %s: %s", id, outage.get());
      return Refusals.Reason.OUTAGE;
    }
    LOG.errorf(fault, "Request failed, error id %s", id);
    return Refusals.Reason.FAULT;
  }
}
