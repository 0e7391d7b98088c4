package dev.aviary.bench.system;

/** Why there is no result: its message is for whoever runs the bench. */
public final class BenchException extends RuntimeException {

  public BenchException(String message) {
    super(message);
  }

  public BenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
