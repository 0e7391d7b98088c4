package dev.aviary.bootstrap.tracing;

import java.util.function.Supplier;

/** Parts of calls whose time is worth knowing. */
public interface Spans {

  /** Looks at none. */
  Spans OFF =
      new Spans() {
        @Override
        public <T> T in(String name, Supplier<T> work) {
          return work.get();
        }
      };

  /**
   * Does the work, as a part of the call it is done for.
   *
   * @param name one of a few, and nobody's input
   */
  <T> T in(String name, Supplier<T> work);
}
