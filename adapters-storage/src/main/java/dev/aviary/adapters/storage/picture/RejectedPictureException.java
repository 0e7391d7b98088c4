package dev.aviary.adapters.storage.picture;

/** A file that is no acceptable picture. Its message says why, with nothing of the file in it. */
final class RejectedPictureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RejectedPictureException(String why) {
    // Thrown for what anybody may send; where it comes from, its message tells.
    super(why, null, false, false);
  }
}
