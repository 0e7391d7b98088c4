package dev.aviary.adapters.storage.hostile;

import dev.aviary.adapters.storage.hostile.HostileFile.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files that are hostile in the same way, in the order in which they were added. */
final class Family {

  private final String family;
  private final List<HostileFile> files = new ArrayList<>();

  Family(String family) {
    this.family = family;
  }

  void accepted(String name, Supplier<byte[]> content) {
    files.add(new HostileFile(family, name, Verdict.ACCEPTED, content));
  }

  /** Almost as large as may be. */
  void large(String name, Supplier<byte[]> content) {
    files.add(new HostileFile(family, name, Verdict.ACCEPTED_WITH_MEMORY, content));
  }

  void refused(String name, Supplier<byte[]> content) {
    files.add(new HostileFile(family, name, Verdict.REFUSED, content));
  }

  void either(String name, Supplier<byte[]> content) {
    files.add(new HostileFile(family, name, Verdict.EITHER, content));
  }

  Stream<HostileFile> files() {
    return files.stream();
  }
}
