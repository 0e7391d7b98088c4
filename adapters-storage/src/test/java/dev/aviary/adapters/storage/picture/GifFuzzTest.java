package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.PictureLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That damaged files end in nothing but a refusal, or in a file that is whole. */
class GifFuzzTest {

  private static final int FILES = 24_000;
  private static final PictureLimits LIMITS = Pictures.limits(4_000, 20);

  private int accepted;

  @Test
  void read_damagedFiles_endsInARefusalOrAWholeFile() {
    DamagedFiles files = new DamagedFiles(wholeFiles(), 22);
    for (int i = 0; i < FILES; i++) {
      read(files.next());
    }
    assertThat(accepted).isBetween(FILES / 50, FILES);
  }

  private void read(byte[] file) {
    byte[] clean;
    try {
      GifFile gif = GifFile.parse(file, LIMITS, Pictures.soon());
      gif.decode(1);
      gif.decode(3);
      clean = gif.clean();
    } catch (RejectedPictureException e) {
      return;
    }
    accepted++;
    GifFile again = GifFile.parse(clean, LIMITS, Pictures.soon());
    Pictures.assertSame(again.decode(1), GifFile.parse(file, LIMITS, Pictures.soon()).decode(1));
    assertThat(again.clean()).isEqualTo(clean);
  }

  private static List<byte[]> wholeFiles() {
    byte[] noise = GifBuilder.pixels(300, 256);
    byte[] few = GifBuilder.pixels(600, 4);
    return List.of(
        GifElsewhere.write(20, 15, 8, noise, true),
        GifElsewhere.write(30, 20, 2, few, false),
        GifElsewhere.write(6, 5, 1, GifBuilder.pixels(30, 2), true),
        animated(),
        animated());
  }

  private static byte[] animated() {
    return new GifBuilder(6, 5, 2)
        .loops(0)
        .control(1, 7, 2)
        .frame(0, 0, 6, 5, GifBuilder.pixels(30, 4), 2)
        .extension(0xFE, HexBytes.text("a comment"))
        .control(3, 300, -1)
        .description(4, 2, 2, 3, 0xC2)
        .raw(GifBuilder.colors(3))
        .raw(3)
        .data(GifBuilder.literals(GifBuilder.pixels(6, 8), 3, 6))
        .build();
  }
}
