package dev.aviary.bench;

import dev.aviary.bench.report.Document;
import dev.aviary.bench.report.Machine;
import dev.aviary.bench.report.Markdown;
import dev.aviary.bench.report.Plot;
import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Tools;
import dev.aviary.bench.work.Plan;
import dev.aviary.bench.work.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures everything and writes it down. Run from the root of the repository. */
public final class Bench {

  private static final Path WORK = Path.of("bench/target/measured").toAbsolutePath();
  private static final Path DOCS = Path.of("docs");
  private static final String TEXT = "performance.md";
  private static final String PLOT = "performance.svg";

  private Bench() {}

  public static void main(String... args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    try {
      Options options = Options.parse(args);
      Tools.check();
      double busy = Machine.load();
      Results results = run(options);
      write(options, results, busy);
      if (!results.failures().isEmpty()) {
        throw new BenchException("no result from " + String.join(", ", results.failures()));
      }
    } catch (BenchException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Data that is not to be kept is made anew, and is gone afterwards. */
  private static Results run(Options options) throws Exception {
    if (options.keepData().isPresent()) {
      return new Plan(options, options.keepData().get().toAbsolutePath()).run();
    }
    Path data = WORK.resolve("data");
    delete(data);
    Results results = new Plan(options, data).run();
    delete(data);
    return results;
  }

  /** In the documentation only what is whole; else beside the data. */
  private static void write(Options options, Results results, double busy)
      throws IOException, InterruptedException {
    String tables =
        Markdown.targets(results.verdicts()) + "\n" + Markdown.cases(results.measured());
    String measured = "Measured on " + Machine.describe(busy) + ".\n\n" + tables;
    System.out.println("\n" + measured);
    Path folder = WORK;
    if (options.isWhole() && results.failures().isEmpty()) {
      folder = DOCS;
      Document.replace(DOCS.resolve(TEXT), measured);
    } else {
      Files.createDirectories(WORK);
      Files.writeString(WORK.resolve(TEXT), measured);
    }
    Files.writeString(folder.resolve(PLOT), Plot.svg(results.verdicts()));
    System.out.println("written to " + folder.resolve(TEXT) + " and " + folder.resolve(PLOT));
  }

  private static void delete(Path tree) throws IOException {
    if (Files.notExists(tree)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(tree)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
