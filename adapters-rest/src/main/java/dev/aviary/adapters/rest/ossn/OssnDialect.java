package dev.aviary.adapters.rest.ossn;

import dev.aviary.adapters.rest.audit.AuditTrail;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Dialect;
import dev.aviary.adapters.rest.transport.Reply;
import dev.aviary.domain.shared.ErrorCode;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The OSSN site API: who may call, and every refusal in its words (wire contract, section 6). Its
 * endpoints answer GET and POST alike.
 */
@Singleton
public class OssnDialect implements Dialect {

  /** Where its endpoints lie. */
  public static final String SURFACE = "/api";

  /** The one version it has, first in the path of every method below {@link #SURFACE}. */
  public static final String VERSION = "v1.0/";

  static final String KEY_PARAMETER = "api_key_token";

  private final SiteKey key;
  private final OssnAnswers answers;
  private final SiteKeyAudit audit;

  OssnDialect(SiteKey key, OssnAnswers answers, AuditTrail trail) {
    this.key = key;
    this.answers = answers;
    this.audit = new SiteKeyAudit(trail);
  }

  @Override
  public String name() {
    return "ossn";
  }

  @Override
  public String surface() {
    return SURFACE;
  }

  /** Its key acts for everybody, and is to stay on servers. */
  @Override
  public boolean isForPages() {
    return false;
  }

  @Override
  public Optional<Reply> admit(Call call) {
    if (!isOpen(call.path()) || MethodName.of(call.endpoint()).isEmpty()) {
      return Optional.of(unknownEndpoint(call.path()));
    }
    return key.matches(call.parameters().text(KEY_PARAMETER))
        ? Optional.empty()
        : Optional.of(keyRefused());
  }

  @Override
  public void answered(Call call, Reply reply) {
    audit.write(call, reply);
  }

  @Override
  public OssnAnswer unknownEndpoint(String path) {
    return isOpen(path) ? answers.refusal("101", "Invalid Method") : closed();
  }

  /** Code 106: a form that cannot be read holds no key. */
  @Override
  public OssnAnswer unreadable(String path) {
    return isOpen(path) ? keyRefused() : closed();
  }

  @Override
  public OssnAnswer failure() {
    return answers.refusal(
        "500", "An error occurred while processing your request. Please try again later.");
  }

  @Override
  public OssnAnswer refusal(ErrorCode code) {
    return switch (code) {
      case PARTNER_INVALID, ACCOUNT_INVALID, ACCOUNT_UNKNOWN ->
          answers.refusal("200", "No such a user exists");
      case MESSAGE_TEXT_BLANK -> answers.refusal("106", "Message can not be blank");
      case CONTACT_NOT_PERMITTED,
          CONTACT_BLOCKED,
          MESSAGE_TYPE_INVALID,
          MESSAGE_TEXT_INVALID,
          MESSAGE_IMAGE_INVALID,
          CLIENT_ID_INVALID,
          CLIENT_ID_REUSED ->
          answers.refusal("200", "Message can not be sent");
      case MESSAGE_ID_INVALID, MESSAGE_UNKNOWN -> answers.refusal("200", "Message delete failed");
      // Of sessions, of follows, privacy and profile pictures, which this surface does not offer;
      // nor is anything counted that is done with the site key.
      case UNAUTHENTICATED,
          FIRST_NAME_INVALID,
          LAST_NAME_INVALID,
          USERNAME_INVALID,
          EMAIL_INVALID,
          PASSWORD_INVALID,
          DEVICE_TYPE_INVALID,
          USERNAME_TAKEN,
          EMAIL_TAKEN,
          CREDENTIALS_WRONG,
          REFRESH_TOKEN_INVALID,
          TOO_MANY_REQUESTS,
          FOLLOWS_UNKNOWN,
          PROFILE_CLOSED,
          FOLLOW_REQUEST_INVALID,
          PRIVACY_SETTINGS_INVALID,
          AVATAR_INVALID,
          COVER_INVALID,
          COVER_POSITION_INVALID ->
          failure();
    };
  }

  /** Whether the path is of the version there is, on a site that has a key. */
  private boolean isOpen(String path) {
    return key.isConfigured() && (path + "/").startsWith(SURFACE + "/" + VERSION);
  }

  private OssnAnswer keyRefused() {
    return answers.refusal("106", "Invalid API KEY token");
  }

  private OssnAnswer closed() {
    return answers.refusal("107", "Invalid API version");
  }
}
