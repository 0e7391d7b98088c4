package dev.aviary.bootstrap.torture;

/** Something that a client does, and keeps in mind once it was told that it is done. */
@FunctionalInterface
interface Deed {

  /**
   * @throws UnansweredException when it may have been done or not
   */
  void attempt() throws UnansweredException;
}
