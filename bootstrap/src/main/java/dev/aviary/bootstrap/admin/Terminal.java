package dev.aviary.bootstrap.admin;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where somebody sits who can be asked. */
final class Terminal {

  private Terminal() {}

  /** Empty where input or output goes elsewhere, as in a script. */
  static Optional<Console> find() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  /**
   * Whether input comes from one, wherever output goes: what is typed there is shown. Java itself
   * tells of a terminal only where both are.
   */
  static boolean isInput() {
    ProcessBuilder asking = new ProcessBuilder("sh", "-c", "test -t 0");
    try {
      return asking.redirectInput(ProcessBuilder.Redirect.INHERIT).start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
