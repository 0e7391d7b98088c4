package dev.aviary.domain.profile;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.UnicodeText;

/**
 * First and last name, each of 1 to 25 characters (wire contract, section 7), without outer blanks.
 */
public record PersonName(String first, String last) {

  private static final int MAX_LENGTH = 25;

  /**
   * @throws DomainException {@link ErrorCode#FIRST_NAME_INVALID} or {@link
   *     ErrorCode#LAST_NAME_INVALID}, the first name judged first
   */
  public PersonName {
    first = checked(first, ErrorCode.FIRST_NAME_INVALID);
    last = checked(last, ErrorCode.LAST_NAME_INVALID);
  }

  /** First and last with a space between. */
  public String full() {
    return first + " " + last;
  }

  private static String checked(String name, ErrorCode otherwise) {
    String stripped = name.strip();
    boolean fits = UnicodeText.length(stripped) <= MAX_LENGTH && !UnicodeText.isBlank(stripped);
    boolean printable = UnicodeText.isWellFormed(stripped) && !hasControl(stripped);
    if (!fits || !printable) {
      throw new DomainException(otherwise);
    }
    return stripped;
  }

  private static boolean hasControl(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isISOControl(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
