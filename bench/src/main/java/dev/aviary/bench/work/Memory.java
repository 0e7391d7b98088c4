package dev.aviary.bench.work;

import dev.aviary.bench.report.Verdict;

/** What the server's process had at most, in everything that was done before. */
final class Memory implements Work {

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void run(Site site, Results results) {
    System.out.printf("%nmemory: %d MiB now%n", site.server().memory());
    results.add(
        Verdict.atMost(
            "memory of the server process, at most, under all of this load but pictures",
            site.server().peakMemory(),
            Targets.MEMORY_MEBIBYTES,
            " MiB"));
  }
}
