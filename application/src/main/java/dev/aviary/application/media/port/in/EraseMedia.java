package dev.aviary.application.media.port.in;

/** Removes the bytes of pictures whose messages were erased. Meant to be called every second. */
public interface EraseMedia {

  /**
   * Removes all there are to remove, or as many as storage lets it: what fails is tried again at
   * the next call. Idempotent; may run in several processes at once.
   *
   * @return how many were removed
   */
  int eraseAll();
}
