package dev.aviary.application.session;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import java.util.Optional;

/**
 * What was typed to say which account is meant. A username has no {@code @}, so one look at the
 * text tells which of the two it is.
 *
 * @param key the same for every way to write it; empty for what is neither
 */
public record Login(
    Optional<EmailAddress> email, Optional<Username> username, Optional<String> key) {

  public static Login parse(String text) {
    Optional<EmailAddress> email = EmailAddress.parse(text);
    Optional<Username> username = Username.parse(text);
    return new Login(
        email, username, email.map(EmailAddress::key).or(() -> username.map(Username::key)));
  }

  /** The account of that name; empty when there is none. */
  public Optional<Accounts.Credentials> find(Accounts accounts) {
    return email
        .flatMap(accounts::findCredentials)
        .or(() -> username.flatMap(accounts::findCredentials));
  }
}
