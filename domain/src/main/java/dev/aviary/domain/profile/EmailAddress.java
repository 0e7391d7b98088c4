package dev.aviary.domain.profile;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.UnicodeText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of at most 255 characters with one {@code @} and a dotted domain; unique without
 * regard to case in any script. Whether mail arrives there only a mail can tell.
 */
public record EmailAddress(String value) {

  private static final int MAX_LENGTH = 255;

  /** Letters and digits come first: of these, which most are, no category has to be looked up. */
  private static final String LETTER = "[A-Za-z0-9[^\\s\\p{Z}\\p{C}@<>\",;:%s]]+";

  private static final String PART = LETTER.formatted(".");
  private static final Pattern SHAPE =
      Pattern.compile(LETTER.formatted("") + "@" + PART + "(\\." + PART + ")+");

  /**
   * @throws DomainException {@link ErrorCode#EMAIL_INVALID}
   */
  public EmailAddress {
    if (!isValid(value)) {
      throw new DomainException(ErrorCode.EMAIL_INVALID);
    }
  }

  /** Empty where the text cannot be an address. */
  public static Optional<EmailAddress> parse(String text) {
    return isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  /** The form in which two addresses are compared. */
  public String key() {
    return UnicodeText.folded(value);
  }

  /** What is before the {@code @}. */
  public String localPart() {
    return value.substring(0, value.indexOf('@'));
  }

  /** Its key is bounded too, since a single character may be folded into eighteen. */
  private static boolean isValid(String text) {
    return UnicodeText.length(text) <= MAX_LENGTH
        && UnicodeText.isWellFormed(text)
        && SHAPE.matcher(text).matches()
        && UnicodeText.length(UnicodeText.folded(text)) <= MAX_LENGTH;
  }
}
