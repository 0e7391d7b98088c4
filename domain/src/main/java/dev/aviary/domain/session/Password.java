package dev.aviary.domain.session;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.UnicodeText;

/** A password in the clear, on its way to being hashed. It never prints itself. */
public final class Password {

  private static final int MIN_LENGTH = 8;
  private static final int MAX_LENGTH = 128;

  private final String value;

  private Password(String value) {
    this.value = value;
  }

  /**
   * One that a person chooses: 8 to 128 characters (wire contract, section 7).
   *
   * @throws DomainException {@link ErrorCode#PASSWORD_INVALID}
   */
  public static Password chosen(String text) {
    int length = UnicodeText.length(text);
    if (length < MIN_LENGTH || length > MAX_LENGTH || !UnicodeText.isWellFormed(text)) {
      throw new DomainException(ErrorCode.PASSWORD_INVALID);
    }
    return new Password(text);
  }

  /** One that somebody claims to know; any text may be tried. */
  public static Password attempted(String text) {
    return new Password(text);
  }

  /** The text itself, for hashing and comparing alone. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
