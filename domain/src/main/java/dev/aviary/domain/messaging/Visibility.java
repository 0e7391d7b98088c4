package dev.aviary.domain.messaging;

/**
 * The two soft-delete flags of a message; on the wire {@code deleted_fs1} and {@code deleted_fs2}
 * (seed 000). Each side hides for itself alone.
 */
public record Visibility(boolean hiddenFromSender, boolean hiddenFromRecipient) {

  /** Both sides see it, as they do when it was just sent. */
  public static final Visibility BOTH_SIDES = new Visibility(false, false);
}
