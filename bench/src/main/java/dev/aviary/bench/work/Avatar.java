package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.load.Latency;
import dev.aviary.bench.load.Load;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.population.Cast;
import dev.aviary.bench.report.Measured;
import dev.aviary.bench.report.Verdict;
import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Children;
import dev.aviary.bench.system.Cpu;
import dev.aviary.bench.system.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Avatars from a large photograph, one after the other, and the same without a server. */
final class Avatar implements Work {

  private static final int WARM_UP = 20;
  private static final int PICTURES = 10;
  private static final long NANOS_OF_A_MICRO = 1_000;
  private static final double NANOS_OF_A_MILLI = 1e6;
  private static final double MICROS = 1e6;

  private final Options options;

  Avatar(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return "avatar";
  }

  @Override
  public void run(Site site, Results results) throws IOException, InterruptedException {
    String title = "`avatar` from a JPEG of 12 megapixels, one client; floor: decoder and scaler";
    System.out.printf("%n%s%n", title);
    byte[] photo = TestPhoto.jpeg();
    Path file = Files.write(site.folder().resolve("photo.jpg"), photo);
    upload(site, photo, WARM_UP);
    List<Load> ours = new ArrayList<>();
    List<Load> floor = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      ours.add(Results.tell("ours ", upload(site, photo, PICTURES)));
      floor.add(Results.tell("floor", alone(file)));
    }
    Measured measured = new Measured(title, new Series(ours), Optional.of(new Series(floor)));
    results.add(name(), measured);
    results.add(
        Verdict.atMost(
            "`avatar`: CPU, of decoder and scaler alone",
            measured.cpuRatio(),
            Targets.AVATAR_TIMES,
            "×"));
    System.out.printf(
        "  memory of the server process: %d MiB at most%n", site.server().peakMemory());
  }

  private static Load upload(Site site, byte[] photo, int pictures) {
    String session = site.sessions().of(Cast.caller(0), 0);
    long[] micros = new long[pictures];
    Cpu before = site.cpu();
    for (int i = 0; i < pictures; i++) {
      long begin = System.nanoTime();
      String answer =
          Http.upload(site.server().url() + "/mobile_api/avatar", session, "avatar", photo);
      micros[i] = (System.nanoTime() - begin) / NANOS_OF_A_MICRO;
      if (!answer.startsWith("{\"code\":200")) {
        throw new BenchException("no avatar, but: " + answer);
      }
    }
    return load(micros, site.cpu().since(before).per(pictures));
  }

  private static Load alone(Path photo) throws IOException, InterruptedException {
    Process process =
        Children.start(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DecoderAlone.class.getName(),
                    photo.toString(),
                    Integer.toString(WARM_UP),
                    Integer.toString(PICTURES))
                .redirectError(ProcessBuilder.Redirect.INHERIT));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (Children.await(process) != 0) {
      throw new BenchException("the decoder alone failed");
    }
    long[] micros = output.lines().mapToLong(line -> nanos(line, 0) / NANOS_OF_A_MICRO).toArray();
    double cpuMillis =
        output.lines().mapToLong(line -> nanos(line, 1)).sum() / NANOS_OF_A_MILLI / micros.length;
    return load(micros, new Cpu(cpuMillis, 0));
  }

  private static long nanos(String line, int place) {
    return Long.parseLong(line.split(" ", -1)[place]);
  }

  private static Load load(long[] micros, Cpu cpu) {
    double rate = micros.length / (Arrays.stream(micros).sum() / MICROS);
    return new Load(rate, Latency.ofMicros(micros), cpu);
  }
}
