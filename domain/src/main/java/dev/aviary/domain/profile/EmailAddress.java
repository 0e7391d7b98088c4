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
  private static final String PART = "[^\\s\\p{Z}\\p{C}@<>\",;:.]+";
  private static final Pattern SHAPE =
      Pattern.compile("[^\\s\\p{Z}\\p{C}@<>\",;:]+@" + PART + "(\\." + PART + ")+");

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

  /** What nearly all look like, and every row of a list is judged: the pattern takes far longer. */
  private static boolean isPlain(String text) {
    int at = -1;
    int dot = -1;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '@' && at < 0) {
        at = i;
        dot = i;
      } else if (unit == '.') {
        if (i == dot + 1) {
          return false;
        }
        dot = i;
      } else if (!UnicodeText.isWord(unit) && unit != '-' && unit != '+') {
        return false;
      }
    }
    return at > 0 && dot > at && dot < text.length() - 1;
  }

  /** Its key is bounded too, since a single character may be folded into eighteen. */
  private static boolean isValid(String text) {
    return UnicodeText.length(text) <= MAX_LENGTH
        && (isPlain(text) || SHAPE.matcher(text).matches())
        && UnicodeText.length(UnicodeText.folded(text)) <= MAX_LENGTH;
  }
}
