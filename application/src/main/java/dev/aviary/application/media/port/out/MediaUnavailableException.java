package dev.aviary.application.media.port.out;

/** Storage does not do what it is asked for now; it may later. Its message is safe to log. */
public final class MediaUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean misconfigured;

  public MediaUnavailableException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private MediaUnavailableException(String message, Throwable cause, boolean misconfigured) {
    super(message, cause);
    this.misconfigured = misconfigured;
  }

  /**
   * One that does not pass by itself: storage answers that it does not know what it is asked for.
   */
  public static MediaUnavailableException misconfigured(String message, Throwable cause) {
    return new MediaUnavailableException(message, cause, true);
  }

  /** Whether somebody has to mend the configuration first. */
  public boolean isMisconfigured() {
    return misconfigured;
  }
}
