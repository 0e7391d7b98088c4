package dev.aviary.adapters.storage.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.storage.hostile.HostileFile.Verdict;
import dev.aviary.adapters.storage.picture.PictureBudget;
import dev.aviary.adapters.storage.picture.PictureCodecs;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.profile.Avatar;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every file of the corpus, by the codec: it is refused or made clean, and nothing else happens.
 */
class HostileCorpusTest {

  private static final System.Logger LOG = System.getLogger(HostileCorpusTest.class.getName());
  private static final Duration SLOW = Duration.ofSeconds(5);
  private static final int SIDE = 512;

  /** Time is not judged here, as nothing else of the machine is known; {@link #SLOW} is told. */
  private static final PictureLimits LIMITS =
      new PictureLimits(
          PictureLimits.DEFAULTS.maxBytes(),
          PictureLimits.DEFAULTS.maxPixels(),
          PictureLimits.DEFAULTS.maxFrames(),
          Duration.ofMinutes(2));

  private final PictureCodec codec =
      PictureCodecs.create(LIMITS, new PictureBudget(1_000_000_000, 100, Duration.ofMinutes(2)));
  private final Map<String, AtomicInteger> figures = new ConcurrentSkipListMap<>();

  @Test
  void corpus_isLargeAndNamesEveryFileOnce() {
    List<HostileFile> files = HostileCorpus.files();
    Map<String, Long> names =
        files.stream().collect(Collectors.groupingBy(HostileFile::toString, Collectors.counting()));
    Map<String, Long> families =
        files.stream()
            .collect(
                Collectors.groupingBy(HostileFile::family, TreeMap::new, Collectors.counting()));
    assertThat(files).hasSizeGreaterThan(5_000);
    assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isOne());
    assertThat(families).allSatisfy((name, count) -> assertThat(count).as(name).isGreaterThan(24));
    assertThat(families.get("flipped")).isGreaterThan(3_000);
  }

  @Test
  void corpus_isTheSameEachTime() {
    assertThat(checksum()).isEqualTo(checksum());
  }

  @Test
  void metadata_hasMarkers() {
    assertThat(HostileCorpus.files())
        .filteredOn(it -> it.family().startsWith("metadata"))
        .allMatch(it -> new ServedPicture(it.bytes()).hasMarker());
  }

  private static List<Integer> checksum() {
    return HostileCorpus.files().stream()
        .filter(it -> !it.family().startsWith("bomb"))
        .map(it -> Arrays.hashCode(it.bytes()))
        .toList();
  }

  @Test
  void everyFile_isRefusedOrClean() {
    long start = System.nanoTime();
    List<String> failures =
        HostileCorpus.files().parallelStream().flatMap(it -> failures(it).stream()).toList();
    LOG.log(
        System.Logger.Level.INFO,
        "{0} in {1} s",
        figures,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    assertThat(failures).isEmpty();
  }

  private List<String> failures(HostileFile file) {
    byte[] bytes = file.bytes();
    List<String> failures = new ArrayList<>();
    attempt(file, "clean", () -> clean(file, bytes)).ifPresent(failures::add);
    if (isRendered(file)) {
      attempt(file, "render", () -> render(file, bytes)).ifPresent(failures::add);
    }
    return failures;
  }

  /** An eighth of the largest family, to save time. */
  private static boolean isRendered(HostileFile file) {
    return !file.family().equals("flipped") || file.name().hashCode() % 8 == 0;
  }

  private interface Attempt {
    Optional<String> fault();
  }

  private Optional<String> attempt(HostileFile file, String what, Attempt attempt) {
    long start = System.nanoTime();
    Optional<String> fault;
    try {
      fault = attempt.fault();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      fault = Optional.of(trace.toString().lines().limit(8).collect(Collectors.joining("\n")));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    add(file.family() + " ms", (int) took.toMillis());
    if (took.compareTo(SLOW) > 0) {
      LOG.log(System.Logger.Level.WARNING, "{0} of {1} took {2}", what, file, took);
    }
    return fault.map(it -> what + " of " + file + " (" + file.verdict() + ") " + it);
  }

  private Optional<String> clean(HostileFile file, byte[] bytes) {
    Optional<Picture> picture = codec.clean(source(bytes));
    count(file, "clean", picture);
    try {
      return wrong(file, picture)
          .or(() -> picture.flatMap(it -> inItsFormat(it, bytes)))
          .or(() -> picture.flatMap(it -> served(file, bytes, it)));
    } finally {
      picture.ifPresent(Picture::close);
    }
  }

  private static Optional<String> inItsFormat(Picture picture, byte[] bytes) {
    PictureFormat format =
        switch (bytes[0]) {
          case 'G' -> PictureFormat.GIF;
          case (byte) 0xFF -> PictureFormat.JPEG;
          default -> PictureFormat.PNG;
        };
    return picture.format() == format
        ? Optional.empty()
        : Optional.of("became " + picture.format());
  }

  /** What is turned has its sides exchanged, and of what is damaged nothing need be right. */
  private static Optional<String> served(HostileFile file, byte[] bytes, Picture picture) {
    ServedPicture served = new ServedPicture(bytes(picture));
    if (file.verdict() != Verdict.ACCEPTED || file.family().equals("orientation")) {
      return served.fault();
    }
    return served
        .faultBeside(bytes)
        .or(
            () ->
                file.family().startsWith("good")
                    ? faultBesideGood(served, bytes)
                    : Optional.empty());
  }

  private static Optional<String> faultBesideGood(ServedPicture served, byte[] bytes) {
    boolean looksOther = bytes[0] == (byte) 0x89 && !served.looksLike(bytes);
    return looksOther ? Optional.of("looks other") : served.faultOfFrames(bytes);
  }

  private Optional<String> render(HostileFile file, byte[] bytes) {
    Optional<Picture> picture = codec.render(source(bytes), Avatar::framing);
    count(file, "render", picture);
    return wrong(file, picture)
        .or(() -> picture.flatMap(it -> new ServedPicture(bytes(it)).fault(SIDE, SIDE)));
  }

  private static Optional<String> wrong(HostileFile file, Optional<Picture> picture) {
    return switch (file.verdict()) {
      case ACCEPTED, ACCEPTED_WITH_MEMORY ->
          picture.isPresent() ? Optional.empty() : Optional.of("is refused");
      case REFUSED -> picture.isPresent() ? Optional.of("is accepted") : Optional.empty();
      case EITHER -> Optional.empty();
    };
  }

  private void count(HostileFile file, String what, Optional<Picture> picture) {
    String outcome = picture.isPresent() ? " accepted" : " refused";
    add(file.family() + " " + what + outcome, 1);
  }

  private void add(String figure, int more) {
    figures.computeIfAbsent(figure, it -> new AtomicInteger()).addAndGet(more);
  }

  /** Its format says nothing to the codec. */
  private static PictureSource source(byte[] bytes) {
    return new Picture(PictureFormat.JPEG, bytes);
  }

  private static byte[] bytes(Picture picture) {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
