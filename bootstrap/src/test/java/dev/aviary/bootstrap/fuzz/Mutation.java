package dev.aviary.bootstrap.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One way in which a request is not what is documented. */
record Mutation(String name, Change change) {

  /** What is done to it. */
  @FunctionalInterface
  interface Change {
    void apply(Draft draft, Random random);
  }

  static final List<Mutation> ALL =
      Stream.of(FieldMutations.ALL, SessionMutations.ALL, BodyMutations.ALL, HttpMutations.ALL)
          .flatMap(List::stream)
          .toList();
}
