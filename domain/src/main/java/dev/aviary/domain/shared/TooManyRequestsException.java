package dev.aviary.domain.shared;

import java.time.Duration;

/** A refusal of what would be done at another time. */
public final class TooManyRequestsException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param retryAfter how long it is certain to be refused; zero where nobody can tell
   */
  public TooManyRequestsException(Duration retryAfter) {
    super(ErrorCode.TOO_MANY_REQUESTS);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
