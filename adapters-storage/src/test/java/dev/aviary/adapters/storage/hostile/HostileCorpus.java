package dev.aviary.adapters.storage.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All files, in the same order and with the same bytes each time. */
public final class HostileCorpus {

  private static final int FLIPS = 28;

  private HostileCorpus() {}

  /** Light until their bytes are asked for. */
  public static List<HostileFile> files() {
    List<HostileFile> good = good().toList();
    return Stream.of(
            good.stream(),
            Orientations.family().files(),
            metadata(),
            bombs(),
            lies(),
            Polyglots.family().files(),
            Strangers.family().files(),
            Truncations.family(good).files(),
            BitFlips.family(good, FLIPS).files())
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<HostileFile> good() {
    return all(GoodJpegs.family(), GoodPngs.family(), GoodGifs.family());
  }

  private static Stream<HostileFile> metadata() {
    return all(JpegSecrets.family(), PngSecrets.family(), GifSecrets.family());
  }

  private static Stream<HostileFile> bombs() {
    return all(JpegBombs.family(), PngBombs.family(), ApngBombs.family(), GifBombs.family());
  }

  private static Stream<HostileFile> lies() {
    return all(LyingJpegs.family(), LyingPngs.family(), LyingGifs.family());
  }

  private static Stream<HostileFile> all(Family... families) {
    return Stream.of(families).flatMap(Family::files);
  }
}
