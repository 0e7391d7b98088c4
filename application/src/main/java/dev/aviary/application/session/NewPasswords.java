package dev.aviary.application.session;

import dev.aviary.application.session.port.out.CommonPasswords;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.session.PasswordPolicy;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/** What every password that is chosen goes through, whoever chooses it. */
public final class NewPasswords {

  private final CommonPasswords commonPasswords;
  private final PasswordHasher hasher;

  public NewPasswords(CommonPasswords commonPasswords, PasswordHasher hasher) {
    this.commonPasswords = commonPasswords;
    this.hasher = hasher;
  }

  /**
   * Its hash. Slow: not to be called inside a transaction.
   *
   * @throws DomainException {@link ErrorCode#PASSWORD_INVALID} for one that everybody tries first,
   *     or that is the account's own name or address
   */
  public PasswordHash hash(Username username, EmailAddress email, Password password) {
    PasswordPolicy.requireUnlike(username, email, password);
    if (commonPasswords.contains(password)) {
      throw new DomainException(ErrorCode.PASSWORD_INVALID);
    }
    return hasher.hash(password);
  }
}
