package dev.aviary.domain.profile;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 3 to 25 of {@code A-Za-z0-9_}; unique without regard to case (wire contract, section 7). */
public record Username(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_]{3,25}");

  /**
   * Any account's, older ones included, which were made when more was allowed.
   *
   * @throws DomainException {@link ErrorCode#USERNAME_INVALID}
   */
  public Username {
    if (!SHAPE.matcher(value).matches()) {
      throw new DomainException(ErrorCode.USERNAME_INVALID);
    }
  }

  /** Empty where the text cannot be a username. */
  public static Optional<Username> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Username(text)) : Optional.empty();
  }

  /**
   * What a new account may be called: neither something without any letter or digit, nor a name
   * that would be taken for the site itself.
   *
   * @throws DomainException {@link ErrorCode#USERNAME_INVALID}
   */
  public static Username chosen(String text) {
    Username username = new Username(text);
    String plain = username.key().replace("_", "");
    if (plain.isEmpty() || ReservedUsernames.contains(plain)) {
      throw new DomainException(ErrorCode.USERNAME_INVALID);
    }
    return username;
  }

  /** The form in which two usernames are compared. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }
}
