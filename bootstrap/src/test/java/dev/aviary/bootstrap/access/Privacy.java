package dev.aviary.bootstrap.access;

import java.util.Arrays;
import java.util.List;

/** Who of the two has the strictest settings; the other has the defaults. */
enum Privacy {
  NOBODY("open"),
  TARGET("private"),
  CALLER("caller private");

  private static final String ANY = "any";

  private final String label;

  Privacy(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Those that a row of the document is about: all, or those that it lists. */
  static List<Privacy> of(String label) {
    return label.equals(ANY)
        ? List.of(values())
        : Arrays.stream(label.split(", ", -1)).map(Privacy::one).toList();
  }

  private static Privacy one(String label) {
    return Arrays.stream(values())
        .filter(it -> it.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no privacy is called " + label));
  }
}
