package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.media.PictureLimits;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngCleanTest {

  private static final byte[] MARKER = HexBytes.text("MARKER-51.5007N");

  private final PngBuilder builder = new PngBuilder(7, 5, 8, 2, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tEXt", "zTXt", "iTXt", "eXIf", "iCCP", "tIME", "pHYs", "gAMA", "cHRM", "sRGB", "sPLT",
        "hIST", "bKGD", "PLTE", "tRNS", "acTL", "fcTL", "fdAT", "prVt", "juNk"
      })
  void clean_aChunkBesideThePixels_dropsIt(String type) {
    byte[] file = builder.before(type, MARKER).build();

    assertIsClean(Pictures.png(file).clean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tEXt", "eXIf", "fcTL", "fdAT", "tRNS", "juNk"})
  void clean_aChunkAfterThePixels_dropsIt(String type) {
    byte[] file = builder.after(type, MARKER).build();

    assertIsClean(Pictures.png(file).clean());
  }

  @Test
  void clean_bytesAfterTheEnd_dropsThem() {
    assertIsClean(Pictures.png(PngBuilder.concat(builder.build(), MARKER)).clean());
  }

  @Test
  void clean_bytesAfterTheCompressedData_dropsThem() {
    byte[] data = PngBuilder.concat(PngBuilder.compressed(builder.rows()), MARKER);

    assertIsClean(Pictures.png(builder.build(PngBuilder.chunk("IDAT", data))).clean());
  }

  @Test
  void clean_moreRowsThanThePictureHas_dropsThem() {
    byte[] rows = PngBuilder.concat(builder.rows(), MARKER, new byte[10_000_000]);

    byte[] file = builder.build(PngBuilder.chunk("IDAT", PngBuilder.compressed(rows)));

    assertIsClean(Pictures.png(file).clean());
  }

  /** That only the chunks of pixels are there, with the right pixels. */
  private void assertIsClean(byte[] clean) {
    assertThat(HexBytes.asText(clean)).doesNotContain(HexBytes.asText(MARKER));
    assertThat(clean).hasSize(8 + 25 + 12 + dataLength(clean) + 12);
    Pictures.assertSame(Pictures.png(clean).decode(1), Pictures.png(builder.build()).decode(1));
    Pictures.assertSame(Pictures.elsewhere(clean), Pictures.elsewhere(builder.build()));
  }

  private static int dataLength(byte[] clean) {
    assertThat(Arrays.copyOfRange(clean, 37, 41)).isEqualTo(HexBytes.text("IDAT"));
    return ByteBuffer.wrap(clean).getInt(33);
  }

  @Test
  void clean_coloursThatNoPixelUses_blackensThem() {
    PngBuilder indexed = new PngBuilder(3, 3, 8, 3, true);
    byte[] opacities = new byte[256];
    Arrays.fill(opacities, (byte) 'M');
    byte[] file = indexed.before("tRNS", opacities).build();

    byte[] clean = Pictures.png(file).clean();

    Pictures.assertSame(Pictures.png(clean).decode(1), Pictures.png(file).decode(1));
    byte[] colors = content(clean, "PLTE");
    byte[] kept = content(clean, "tRNS");
    for (int i = 0; i < 256; i++) {
      int color = i;
      boolean used = Arrays.stream(indexed.samples).anyMatch(sample -> sample == color);
      assertThat(kept[i]).isEqualTo(used ? (byte) 'M' : 0);
      assertThat(colors[3 * i]).isEqualTo(used ? indexed.colors()[3 * i] : 0);
    }
  }

  @Test
  void clean_bitsAfterARowsLastPixel_clearsThem() {
    PngBuilder narrow = new PngBuilder(1, 1, 1, 0, false);
    byte pixel = (byte) (narrow.samples[0] << 7);

    byte[] clean = Pictures.png(narrow.build()).clean();

    byte[] rows = {0, pixel};
    assertThat(content(clean, "IDAT")).isEqualTo(PngBuilder.compressed(rows));
  }

  private static byte[] content(byte[] file, String type) {
    int at = HexBytes.asText(file).indexOf(type);
    int length = ByteBuffer.wrap(file).getInt(at - 4);
    return Arrays.copyOfRange(file, at + 4, at + 4 + length);
  }

  @Test
  void clean_dataInPartsOfAByteAndLess_keepsThePixels() {
    byte[] data = PngBuilder.compressed(builder.rows());
    byte[] chunks = new byte[0];
    for (byte part : data) {
      byte[] one = {part};
      byte[] none = {};
      chunks =
          PngBuilder.concat(chunks, PngBuilder.chunk("IDAT", one), PngBuilder.chunk("IDAT", none));
    }

    assertIsClean(Pictures.png(builder.build(chunks)).clean());
  }

  @Test
  void clean_tooFewRows_isRejected() {
    byte[] rows = builder.rows();

    assertRejected(PngBuilder.compressed(Arrays.copyOf(rows, rows.length - 1)));
    assertRejected(new byte[0]);
  }

  @Test
  void clean_compressedDataThatEnds_isRejected() {
    byte[] data = PngBuilder.compressed(builder.rows());

    assertRejected(Arrays.copyOf(data, data.length / 2));
  }

  @Test
  void clean_damagedCompressedData_isRejected() {
    byte[] data = PngBuilder.compressed(builder.rows());
    data[data.length - 1] ^= 1;

    assertRejected(data);
    assertRejected(MARKER);
  }

  @Test
  void clean_anUnknownFilter_isRejected() {
    byte[] rows = builder.rows();
    rows[0] = 5;
    byte[] negative = builder.rows();
    negative[22] = -1;

    assertRejected(PngBuilder.compressed(rows));
    assertRejected(PngBuilder.compressed(negative));
  }

  private void assertRejected(byte[] data) {
    PngFile png = Pictures.png(builder.build(PngBuilder.chunk("IDAT", data)));

    assertThatThrownBy(png::clean).isInstanceOf(RejectedPictureException.class);
    assertThatThrownBy(() -> png.decode(1)).isInstanceOf(RejectedPictureException.class);
  }

  @Test
  void clean_moreThanTheFileMayGrowTo_isRejected() {
    PngBuilder noise = new PngBuilder(1000, 1000, 8, 6, false);
    PictureLimits limits = new PictureLimits(1_000_000, 1_000_000, 1, Duration.ofSeconds(9));
    PngFile png = PngFile.parse(noise.build(), limits, Pictures.soon());

    assertThatThrownBy(png::clean).hasMessage("grows too large");
  }
}
