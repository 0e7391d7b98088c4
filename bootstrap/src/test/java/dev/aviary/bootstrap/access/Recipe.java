package dev.aviary.bootstrap.access;

import java.util.List;

/** What an operation is told, so that it is about the target. */
@FunctionalInterface
interface Recipe {

  /** Names and values, the one after the other. */
  List<String> parameters(Scene scene);
}
