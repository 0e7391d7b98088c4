package dev.aviary.domain.session;

import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.UnicodeText;
import java.util.stream.Stream;

/** What else a chosen password must not be, apart from too short or too common. */
public final class PasswordPolicy {

  private PasswordPolicy() {}

  /**
   * Refuses what everybody knows who knows the account: its username, its e-mail address and what
   * is before the {@code @}, in whatever case.
   *
   * @throws DomainException {@link ErrorCode#PASSWORD_INVALID}
   */
  public static void requireUnlike(Username username, EmailAddress email, Password password) {
    String chosen = UnicodeText.folded(password.reveal());
    if (Stream.of(username.value(), email.value(), email.localPart())
        .map(UnicodeText::folded)
        .anyMatch(chosen::equals)) {
      throw new DomainException(ErrorCode.PASSWORD_INVALID);
    }
  }
}
