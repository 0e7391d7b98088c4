package dev.aviary.adapters.security;

import dev.aviary.application.session.port.out.CommonPasswords;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.UnicodeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The 3000 commonest that are long enough, from a list that comes with the program. */
@ApplicationScoped
class ListedCommonPasswords implements CommonPasswords {

  private static final String LIST = "common-passwords.txt";
  private static final String COMMENT = "#";

  private final Set<String> passwords;

  ListedCommonPasswords() {
    this.passwords = read();
  }

  @Override
  public boolean contains(Password password) {
    return passwords.contains(UnicodeText.folded(password.reveal()));
  }

  int count() {
    return passwords.size();
  }

  private static Set<String> read() {
    try (InputStream list =
        Objects.requireNonNull(ListedCommonPasswords.class.getResourceAsStream(LIST), LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith(COMMENT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
