package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.StartupException;
import dev.aviary.domain.session.Password;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A password that an operator types, unseen, or has on standard input. It is never an argument:
 * everybody on the machine sees those.
 */
final class NewPassword {

  /** For the help of commands that ask for one. */
  static final String ASKED =
      "The password is asked for at a terminal, without showing it; otherwise it is the first line of standard input.";

  private NewPassword() {}

  /**
   * @throws StartupException when none was given, the second time another, or it would be shown
   */
  static Password ask() {
    return Password.chosen(
        Terminal.find().map(NewPassword::typed).orElseGet(NewPassword::firstLineOfInput));
  }

  private static String typed(Console console) {
    String once = text(console.readPassword("New password: "));
    if (!once.equals(text(console.readPassword("Once more: ")))) {
      throw new StartupException("the two are not the same; nothing was done");
    }
    return once;
  }

  private static String text(char @Nullable [] typed) {
    return Optional.ofNullable(typed).map(String::new).orElseThrow(NewPassword::none);
  }

  private static String firstLineOfInput() {
    if (Terminal.isInput()) {
      throw new StartupException(
          "standard input is a terminal, but standard output is not, so the password would be shown; nothing was done");
    }
    try {
      var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
      return Optional.ofNullable(new BufferedReader(input).readLine())
          .orElseThrow(NewPassword::none);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StartupException none() {
    return new StartupException("no password was given; nothing was done");
  }
}
