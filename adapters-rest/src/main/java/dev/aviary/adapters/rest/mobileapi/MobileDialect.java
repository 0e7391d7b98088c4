package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Dialect;
import dev.aviary.adapters.rest.transport.Reply;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.port.in.Throttle;
import dev.aviary.domain.shared.ErrorCode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The mobile API: who may call, and every refusal in its words (wire contract, section 1). */
@Singleton
class MobileDialect implements Dialect {

  private static final String SURFACE = "/mobile_api";
  private static final String BEARER = "Bearer ";

  private final Authenticate authenticate;
  private final Throttle throttle;

  MobileDialect(Authenticate authenticate, Throttle throttle) {
    this.authenticate = authenticate;
    this.throttle = throttle;
  }

  @Override
  public String name() {
    return "mobile";
  }

  @Override
  public String surface() {
    return SURFACE;
  }

  @Override
  public boolean isForPages() {
    return true;
  }

  @Override
  public Optional<Reply> admit(Call call) {
    if (call.isAskedWithGet() && !call.endpoint().isAnnotationPresent(Read.class)) {
      return Optional.of(unknownEndpoint(call.path()));
    }
    if (call.endpoint().isAnnotationPresent(NoSession.class)) {
      Set<Action> actions = actions(call);
      if (!actions.isEmpty()) {
        throttle.admit(actions, call.clientNetwork());
      }
      return UnknownEndpoint.has(call.endpoint())
          ? Optional.of(unknownEndpoint(call.path()))
          : Optional.empty();
    }
    Optional<Authenticate.Caller> caller = authenticate.authenticate(sessionId(call));
    if (caller.isEmpty()) {
      return Optional.of(refusal(ErrorCode.UNAUTHENTICATED));
    }
    call.authenticated(caller.get());
    Set<Action> actions = actions(call);
    if (!actions.isEmpty()) {
      throttle.admit(actions, call.caller(), call.clientNetwork());
    }
    return Optional.empty();
  }

  private static Set<Action> actions(Call call) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    Throttled throttled = call.endpoint().getAnnotation(Throttled.class);
    if (throttled != null) {
      actions.add(throttled.value());
    }
    if (call.bringsFile()) {
      actions.add(Action.UPLOAD);
    }
    return actions;
  }

  @Override
  public Answer unknownEndpoint(String path) {
    return Answer.refusal(404, "Invalid endpoint");
  }

  @Override
  public Answer unreadable(String path) {
    return unreadable();
  }

  private static Answer unreadable() {
    return Answer.refusal(400, "Invalid request data");
  }

  @Override
  public Answer failure() {
    return Answer.refusal(
        500, "An error occurred while processing your request. Please try again later.");
  }

  @Override
  public Answer refusal(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> Answer.noSession();
      case PARTNER_INVALID -> Answer.refusal(400, "Interlocutor ID is missing or invalid");
      case CONTACT_NOT_PERMITTED ->
          Answer.refusal(400, "You do not have permission direct messages to this chat");
      case CONTACT_BLOCKED -> Answer.refusal(400, "Your account has been blocked by this account");
      case MESSAGE_TYPE_INVALID ->
          Answer.refusal(400, "The media type of the message is invalid or missing");
      case MESSAGE_TEXT_BLANK, MESSAGE_TEXT_INVALID ->
          Answer.refusal(400, "The message text is missing or longer than 3000 characters");
      case MESSAGE_IMAGE_INVALID -> Answer.refusal(400, "The message image is missing or invalid");
      case MESSAGE_ID_INVALID -> Answer.refusal(400, "Message ID is missing or invalid");
      case MESSAGE_UNKNOWN ->
          Answer.refusal(400, "A message with this ID was not found. Please check your details!");
      case CLIENT_ID_INVALID ->
          Answer.refusal(400, "The client_id must have 1 to 64 of A-Z, a-z, 0-9, _ and -");
      case CLIENT_ID_REUSED -> Answer.refusal(400, "This client_id was used for another message");
      case FIRST_NAME_INVALID -> Answer.refusal(410, "Invalid user first name");
      case LAST_NAME_INVALID -> Answer.refusal(410, "Invalid user last name");
      case USERNAME_INVALID -> Answer.refusal(410, "Invalid username");
      case EMAIL_INVALID -> Answer.refusal(410, "Invalid email address");
      case PASSWORD_INVALID -> Answer.refusal(410, "Invalid password");
      case USERNAME_TAKEN -> Answer.refusal(410, "This username is already taken");
      case EMAIL_TAKEN -> Answer.refusal(409, "Email ID already registered");
      case CREDENTIALS_WRONG -> Answer.refusal(402, "Incorrect Credentials");
      case REFRESH_TOKEN_INVALID ->
          Answer.refusal(400, "Invalid token value or user account disabled");
      case TOO_MANY_REQUESTS -> Answer.refusal(429, "Too many requests");
      case DEVICE_TYPE_INVALID -> Answer.refusal(402, "Incorrect device type");
      case ACCOUNT_INVALID -> Answer.refusal(400, "User ID is missing or invalid");
      case ACCOUNT_UNKNOWN -> Answer.refusal(404, "Profile with this ID does not exist");
      case FOLLOWS_UNKNOWN -> Answer.refusal(404, "User with this ID does not exist");
      case PROFILE_CLOSED -> Answer.refusal(400, "This profile data is not available for viewing");
      case FOLLOW_REQUEST_INVALID -> Answer.refusal(400, "Follow request ID is missing or invalid");
      case PRIVACY_SETTINGS_INVALID -> unreadable();
      case AVATAR_INVALID -> Answer.pictureRefusal("Avatar image is missing or invalid");
      case COVER_INVALID -> Answer.pictureRefusal("Cover image is missing or invalid");
      case COVER_POSITION_INVALID ->
          Answer.pictureRefusal("Cover position offset number is missing or invalid");
    };
  }

  private static String sessionId(Call call) {
    String parameter = call.parameters().text("session_id");
    return parameter.isEmpty() ? bearer(call.header(HttpHeaders.AUTHORIZATION)) : parameter;
  }

  private static String bearer(String authorization) {
    boolean isBearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isBearer ? authorization.substring(BEARER.length()).strip() : "";
  }
}
