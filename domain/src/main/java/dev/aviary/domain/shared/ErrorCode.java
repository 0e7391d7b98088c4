package dev.aviary.domain.shared;

/**
 * Everything a caller can be refused for. Each dialect says it in its own words; {@link #text()} is
 * a plain one that is safe to show.
 */
public enum ErrorCode {
  UNAUTHENTICATED(Category.UNAUTHENTICATED, "no valid session"),
  PARTNER_INVALID(Category.INVALID, "the other account is missing or unknown"),
  CONTACT_NOT_PERMITTED(Category.REFUSED, "this account may not be messaged"),
  CONTACT_BLOCKED(Category.REFUSED, "one of the two accounts blocks the other"),
  MESSAGE_TYPE_INVALID(Category.INVALID, "the message type is neither text nor media"),
  MESSAGE_TEXT_BLANK(Category.INVALID, "the message text is blank"),
  MESSAGE_TEXT_INVALID(
      Category.INVALID, "the message text is longer than 3000 characters or not Unicode text"),
  MESSAGE_IMAGE_INVALID(Category.INVALID, "the message image is missing or invalid"),
  MESSAGE_ID_INVALID(Category.INVALID, "the message id is missing or not a number"),
  MESSAGE_UNKNOWN(Category.NOT_FOUND, "no such message"),
  CLIENT_ID_INVALID(Category.INVALID, "the client_id must have 1 to 64 of A-Z, a-z, 0-9, _ and -"),
  CLIENT_ID_REUSED(Category.REFUSED, "this client_id was used for another message"),
  FIRST_NAME_INVALID(Category.INVALID, "the first name must have 1 to 25 characters"),
  LAST_NAME_INVALID(Category.INVALID, "the last name must have 1 to 25 characters"),
  USERNAME_INVALID(
      Category.INVALID,
      "the username must have 3 to 25 letters, digits or underscores, and not be a name of the site's own"),
  EMAIL_INVALID(Category.INVALID, "the e-mail address is not valid"),
  PASSWORD_INVALID(
      Category.INVALID,
      "the password must have 8 to 128 characters, and not be the first that everybody tries"),
  DEVICE_TYPE_INVALID(Category.INVALID, "the device type is neither ios nor android"),
  USERNAME_TAKEN(Category.REFUSED, "another account has this username"),
  EMAIL_TAKEN(Category.REFUSED, "another account has this e-mail address"),
  CREDENTIALS_WRONG(Category.REFUSED, "no account has this name and this password"),
  REFRESH_TOKEN_INVALID(
      Category.INVALID, "the refresh token is missing, unknown, used before or expired"),
  TOO_MANY_REQUESTS(Category.REFUSED, "this was asked too often in too short a time"),
  ACCOUNT_INVALID(Category.INVALID, "the account is missing or malformed"),
  ACCOUNT_UNKNOWN(Category.NOT_FOUND, "no such account"),
  FOLLOWS_UNKNOWN(Category.NOT_FOUND, "no such account to list the follows of"),
  PROFILE_CLOSED(Category.REFUSED, "this account does not show its profile to the caller"),
  FOLLOW_REQUEST_INVALID(
      Category.INVALID, "no such follow request waits for an answer of the caller"),
  PRIVACY_SETTINGS_INVALID(Category.INVALID, "a privacy setting is missing or has no such value"),
  AVATAR_INVALID(Category.INVALID, "the avatar image is missing or invalid"),
  COVER_INVALID(Category.INVALID, "the cover image is missing or invalid"),
  COVER_POSITION_INVALID(
      Category.INVALID, "the cover position is no offset in pixels, or there is no cover to move");

  /** What kind of refusal a code is, for dialects that answer by kind. */
  public enum Category {
    UNAUTHENTICATED,
    INVALID,
    REFUSED,
    NOT_FOUND
  }

  private final Category category;
  private final String text;

  ErrorCode(Category category, String text) {
    this.category = category;
    this.text = text;
  }

  public Category category() {
    return category;
  }

  /** One line without any of the caller's input in it. */
  public String text() {
    return text;
  }
}
