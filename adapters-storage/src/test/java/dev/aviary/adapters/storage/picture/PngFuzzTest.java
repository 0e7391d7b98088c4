package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.PictureLimits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** That damaged files end in nothing but a refusal, or in a file that is whole. */
class PngFuzzTest {

  private static final int FILES = 24_000;
  private static final PictureLimits LIMITS = Pictures.limits(4_000, 20);

  private int accepted;

  @Test
  void read_damagedFiles_endsInARefusalOrAWholeFile() {
    DamagedFiles files = new DamagedFiles(wholeFiles(), 20);
    for (int i = 0; i < FILES; i++) {
      byte[] file = files.next();
      read(files.nextBoolean() ? repaired(file) : file);
    }
    assertThat(accepted).isBetween(FILES / 50, FILES);
  }

  @Test
  void read_damagedRows_endsInARefusalOrAWholeFile() {
    PngBuilder builder = new PngBuilder(7, 9, 4, 3, true);
    DamagedFiles rows = new DamagedFiles(List.of(builder.rows()), 21);
    for (int i = 0; i < FILES / 10; i++) {
      byte[] data = PngBuilder.compressed(rows.next());
      read(builder.build(PngBuilder.chunk("IDAT", data)));
    }
    assertThat(accepted).isBetween(FILES / 100, FILES);
  }

  private void read(byte[] file) {
    byte[] clean;
    try {
      PngFile png = PngFile.parse(file, LIMITS, Pictures.soon());
      assertThat(png.orientation()).isBetween(1, 8);
      assertThat(png.colorProfile()).isNotNull();
      png.decode(1);
      png.decode(3);
      clean = png.clean();
    } catch (RejectedPictureException e) {
      return;
    }
    accepted++;
    Bitmap again = PngFile.parse(clean, LIMITS, Pictures.soon()).decode(1);
    Pictures.assertSame(again, PngFile.parse(file, LIMITS, Pictures.soon()).decode(1));
  }

  private static List<byte[]> wholeFiles() {
    List<byte[]> files = new ArrayList<>();
    PngShape.all()
        .filter(shape -> shape.width() < 9)
        .forEach(shape -> files.add(shape.builder().build()));
    for (int i = 0; i < 20; i++) {
      files.add(withEverything(i % 2 == 0));
    }
    return files;
  }

  private static byte[] withEverything(boolean indexed) {
    PngBuilder builder = new PngBuilder(5, 5, indexed ? 2 : 8, indexed ? 3 : 2, indexed);
    byte[] profile = PngBuilder.concat(HexBytes.text("n\0\0"), PngBuilder.compressed(new byte[50]));
    byte[] exif = HexBytes.of("4D4D002A00000008 0001 0112 0003 00000001 00060000");
    return builder
        .before("tRNS", new byte[indexed ? 3 : 6])
        .before("iCCP", profile)
        .before("eXIf", exif)
        .before("acTL", HexBytes.of("00000002 00000000"))
        .before("fcTL", HexBytes.of("00000000 00000005 00000005 00000000 00000000 00010002 0000"))
        .after("fcTL", HexBytes.of("00000001 00000005 00000005 00000000 00000000 00010002 0000"))
        .after(
            "fdAT", PngBuilder.concat(PngBuilder.number(2), PngBuilder.compressed(builder.rows())))
        .build();
  }

  /** With right checksums, as far as there are chunks: what is wrong lies deeper. */
  private static byte[] repaired(byte[] damaged) {
    byte[] file = damaged.clone();
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int at = 8;
    while (file.length - at >= 12) {
      int length = bytes.getInt(at);
      if (length < 0 || length > file.length - at - 12) {
        return file;
      }
      CRC32 checksum = new CRC32();
      checksum.update(Arrays.copyOfRange(file, at + 4, at + 8 + length));
      bytes.putInt(at + 8 + length, (int) checksum.getValue());
      at += 12 + length;
    }
    return file;
  }
}
