package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal and failure in the words of the mobile API. */
class MobileErrors {

  private static final Logger LOG = Logger.getLogger(MobileErrors.class);
  private static final Answer UNREADABLE = Answer.refusal(400, "Invalid request data");

  private final MobileCall call;

  MobileErrors(MobileCall call) {
    this.call = call;
  }

  @ServerExceptionMapper
  Response refused(DomainException refusal) {
    return respond(answer(refusal.code()));
  }

  /** What HTTP itself refuses: a wrong method, a form with too much in it. */
  @ServerExceptionMapper
  Response refusedByHttp(WebApplicationException refusal, ContainerRequestContext request) {
    int status = refusal.getResponse().getStatus();
    if (!MobileFilters.concerns(request)) {
      return refusal.getResponse();
    }
    if (status >= 500) {
      return failed(refusal, request);
    }
    boolean noSuchEndpoint = status == 404 || status == 405;
    return respond(noSuchEndpoint ? UnknownEndpoint.ANSWER : UNREADABLE);
  }

  /**
   * A fault before the call began is a form that cannot be read; its exception quotes the form, so
   * only its kind is logged. Any other is ours: the error id leads from a user's report to the log,
   * and nothing of the fault is in the answer.
   */
  @ServerExceptionMapper
  Response failed(Throwable fault, ContainerRequestContext request) {
    if (MobileFilters.concerns(request) && !call.hasBegun()) {
      LOG.infof("Refused a request that cannot be read (%s)", fault.getClass().getName());
      return respond(UNREADABLE);
    }
    LOG.errorf(fault, "Request failed, error id %s", UUID.randomUUID());
    if (!MobileFilters.concerns(request)) {
      return Response.serverError().build();
    }
    return respond(
        Answer.refusal(
            500, "An error occurred while processing your request. Please try again later."));
  }

  private static Response respond(Answer answer) {
    return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
  }

  private static Answer answer(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> Answer.noSession();
      case PARTNER_INVALID -> Answer.refusal(400, "Interlocutor ID is missing or invalid");
      case CONTACT_NOT_PERMITTED ->
          Answer.refusal(400, "You do not have permission direct messages to this chat");
      case MESSAGE_TYPE_INVALID ->
          Answer.refusal(400, "The media type of the message is invalid or missing");
      case MESSAGE_TEXT_INVALID ->
          Answer.refusal(400, "The message text is missing or longer than 3000 characters");
      case MESSAGE_IMAGE_INVALID -> Answer.refusal(400, "The message image is missing or invalid");
      case FIRST_NAME_INVALID -> Answer.refusal(410, "Invalid user first name");
      case LAST_NAME_INVALID -> Answer.refusal(410, "Invalid user last name");
      case USERNAME_INVALID -> Answer.refusal(410, "Invalid username");
      case EMAIL_INVALID -> Answer.refusal(410, "Invalid email address");
      case PASSWORD_INVALID -> Answer.refusal(410, "Invalid password");
      case DEVICE_TYPE_INVALID -> Answer.refusal(402, "Incorrect device type");
      case ACCOUNT_INVALID -> Answer.refusal(400, "User ID is missing or invalid");
      case ACCOUNT_UNKNOWN -> Answer.refusal(404, "Profile with this ID does not exist");
    };
  }
}
