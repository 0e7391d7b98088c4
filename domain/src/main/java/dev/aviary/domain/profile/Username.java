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

  /** The form in which two usernames are compared. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }
}
