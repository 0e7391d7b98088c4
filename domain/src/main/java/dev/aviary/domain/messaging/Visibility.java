package dev.aviary.domain.messaging;

/**
 * Which sides of a message no longer see it, be it deleted alone or cleared with the rest; on the
 * wire {@code deleted_fs1} and {@code deleted_fs2} (seed 000). Each side hides for itself alone.
 */
public record Visibility(boolean hiddenFromSender, boolean hiddenFromRecipient) {

  /** Both sides see it, as they do when it was just sent. */
  public static final Visibility BOTH_SIDES = new Visibility(false, false);

  /** Neither side sees it: nothing of it may be kept. */
  public static final Visibility NO_SIDE = new Visibility(true, true);

  /** What is left when {@code other} hides as well: nothing ever comes back. */
  Visibility and(Visibility other) {
    return new Visibility(
        hiddenFromSender || other.hiddenFromSender,
        hiddenFromRecipient || other.hiddenFromRecipient);
  }
}
