package dev.aviary.application.shared.port.out;

/** A source that nobody can predict. */
@FunctionalInterface
public interface RandomBytes {

  /** {@code count} fresh bytes. */
  byte[] next(int count);
}
