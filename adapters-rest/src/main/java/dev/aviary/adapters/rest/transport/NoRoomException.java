package dev.aviary.adapters.rest.transport;

/** Too much is under way for one more: nothing was done, and trying again is safe. */
final class NoRoomException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoRoomException() {
    super("too much is under way", null, false, false);
  }
}
