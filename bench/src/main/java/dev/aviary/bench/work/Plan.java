package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Children;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** All cases, in their order. */
public final class Plan {

  private final Options options;
  private final Path folder;

  /**
   * @param folder of the data
   */
  public Plan(Options options, Path folder) {
    this.options = options;
    this.folder = folder;
  }

  /**
   * Runs those that were chosen. One that fails does not keep the others from running.
   *
   * @throws BenchException when none was chosen
   */
  public Results run() throws Exception {
    List<Work> chosen = all().filter(it -> options.chooses(it.name())).toList();
    boolean growth = options.chooses(Growth.NAME);
    if (chosen.isEmpty() && !growth) {
      throw new BenchException("no such case; there are " + String.join(", ", names()));
    }
    Results results = new Results();
    if (!chosen.isEmpty()) {
      try (Site site = open(options.messages())) {
        System.out.printf("warming up%n");
        chosen.forEach(work -> work.prepare(site));
        for (Work work : chosen) {
          run(work.name(), results, () -> work.run(site, results));
        }
      }
    }
    if (growth) {
      run(Growth.NAME, results, () -> new Growth(options, this::open).run(results));
    }
    return results;
  }

  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static void run(String name, Results results, Step step) throws Exception {
    try {
      step.run();
    } catch (BenchException e) {
      if (Children.areStopping()) {
        throw e;
      }
      results.fail(name, e);
    }
  }

  private List<String> names() {
    return Stream.concat(all().map(Work::name), Stream.of(Growth.NAME)).toList();
  }

  /** Memory before pictures: these take as much as they are given. */
  private Stream<Work> all() {
    return Stream.concat(
        Endpoints.ALL.stream().map(it -> new Comparison(options, it)),
        Stream.of(
            new Search(options),
            new Overload(options),
            new Memory(),
            new Avatar(options),
            new Start(options)));
  }

  private Site open(int messages) throws IOException, SQLException, InterruptedException {
    return Site.open(options.serverCommand(), folder.resolve(Integer.toString(messages)), messages);
  }
}
