package dev.aviary.domain.shared;

/** A refusal. Its message is {@link ErrorCode#text()}, so that it may be logged and shown. */
public sealed class DomainException extends RuntimeException permits TooManyRequestsException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public DomainException(ErrorCode code) {
    super(code.text());
    this.code = code;
  }

  public final ErrorCode code() {
    return code;
  }
}
