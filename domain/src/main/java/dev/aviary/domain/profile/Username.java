package dev.aviary.domain.profile;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.UnicodeText;
import java.util.Locale;
import java.util.Optional;

/** 3 to 25 of {@code A-Za-z0-9_}; unique without regard to case (wire contract, section 7). */
public record Username(String value) {

  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 25;

  /**
   * Any account's, older ones included, which were made when more was allowed.
   *
   * @throws DomainException {@link ErrorCode#USERNAME_INVALID}
   */
  public Username {
    if (!isUsername(value)) {
      throw new DomainException(ErrorCode.USERNAME_INVALID);
    }
  }

  /** Empty where the text cannot be a username. */
  public static Optional<Username> parse(String text) {
    return isUsername(text) ? Optional.of(new Username(text)) : Optional.empty();
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

  /** By hand, as every row of a list is judged: a pattern takes several times as long. */
  private static boolean isUsername(String text) {
    if (text.length() < MIN_LENGTH || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!UnicodeText.isWord(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The form in which two usernames are compared. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }
}
