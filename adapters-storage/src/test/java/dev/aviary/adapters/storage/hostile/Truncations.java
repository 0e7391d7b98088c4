package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.List;

/** Every good file, ended too early: at its boundaries and inside its parts. */
final class Truncations {

  /** Of each, evenly spread where there would be more. */
  private static final int MOST = 24;

  private Truncations() {}

  static Family family(List<HostileFile> good) {
    Family family = new Family("truncated");
    for (HostileFile base : good) {
      byte[] bytes = base.bytes();
      List<Integer> cuts = Boundaries.cuts(bytes);
      int count = Math.min(MOST, cuts.size());
      for (int i = 0; i < count; i++) {
        int cut = cuts.get(i * cuts.size() / count);
        family.either(
            base.family() + "-" + base.name() + "-" + cut, () -> Arrays.copyOf(bytes, cut));
      }
    }
    return family;
  }
}
