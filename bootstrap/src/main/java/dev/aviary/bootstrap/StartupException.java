package dev.aviary.bootstrap;

/** Why the server cannot start, in one line for the operator. */
public final class StartupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartupException(String line) {
    super(line);
  }

  public StartupException(String line, Throwable cause) {
    super(line, cause);
  }
}
