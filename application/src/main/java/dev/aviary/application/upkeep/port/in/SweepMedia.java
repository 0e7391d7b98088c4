package dev.aviary.application.upkeep.port.in;

/** Removes the pictures that are due, as servers do by themselves, and tells what is left. */
@FunctionalInterface
public interface SweepMedia {

  /**
   * @param left how many are due, and stay because storage does not remove them now
   */
  record Swept(int removed, int left) {}

  Swept sweep();
}
