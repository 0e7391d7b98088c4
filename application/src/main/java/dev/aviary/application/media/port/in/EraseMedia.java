package dev.aviary.application.media.port.in;

/** Removes the bytes of pictures that nothing refers to. Meant to be called every second. */
public interface EraseMedia {

  /**
   * Removes all there are to remove, or as many as storage lets it: what fails is tried again
   * within half a minute. Idempotent; may run in several processes at once.
   *
   * @return how many were removed
   */
  int eraseAll();

  /** How many wait to be removed now, those included that storage could not remove just now. */
  int waiting();
}
