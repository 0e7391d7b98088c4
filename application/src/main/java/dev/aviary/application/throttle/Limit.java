package dev.aviary.application.throttle;

/**
 * One limit there is.
 *
 * @param action what it limits
 * @param by whose doing is counted together
 */
public record Limit(Action action, By by) {

  /** Whose doing is counted together. */
  public enum By {
    /**
     * One account's. For signing in, one name's that was typed, and only what was refused; for
     * refreshing, one session's.
     */
    ACCOUNT,
    /** That of everybody behind one network address. */
    ADDRESS
  }
}
