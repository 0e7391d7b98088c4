package dev.aviary.bootstrap.admin;

import java.io.Console;
import java.util.Optional;

/** Where somebody sits who can be asked. */
final class Terminal {

  private Terminal() {}

  /** Empty where input or output goes elsewhere, as in a script. */
  static Optional<Console> find() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
