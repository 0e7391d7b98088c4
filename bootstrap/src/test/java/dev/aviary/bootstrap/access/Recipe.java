package dev.aviary.bootstrap.access;

import java.util.List;
import java.util.Optional;

/** What an operation is told, so that it is about the target. */
@FunctionalInterface
interface Recipe {

  /** Names and values, the one after the other; one that a path names goes into the path. */
  List<String> parameters(Scene scene);

  /** The parameter that is a picture's file, if one is. */
  default Optional<String> picture() {
    return Optional.empty();
  }

  /** The same, with a picture's file beside. */
  default Recipe with(String picture) {
    Recipe plain = this;
    return new Recipe() {
      @Override
      public List<String> parameters(Scene scene) {
        return plain.parameters(scene);
      }

      @Override
      public Optional<String> picture() {
        return Optional.of(picture);
      }
    };
  }
}
