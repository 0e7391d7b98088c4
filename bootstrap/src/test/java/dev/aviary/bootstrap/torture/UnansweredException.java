package dev.aviary.bootstrap.torture;

import java.io.Serial;

/** A call that may have had its effect or not: no answer came, or one that speaks of a fault. */
final class UnansweredException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  UnansweredException(Throwable cause) {
    super(cause);
  }

  UnansweredException(String answer) {
    super(answer);
  }
}
