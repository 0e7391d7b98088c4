package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.media.PictureLimits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngParseTest {

  private static final int HEADER_START = 16;

  private final PngBuilder builder = new PngBuilder(4, 3, 8, 2, false);

  @Test
  void parse_aWholeFile_isAccepted() {
    assertThatCode(() -> Pictures.png(builder.build())).doesNotThrowAnyException();
  }

  @Test
  void parse_aFileThatEndsAnywhere_isRejected() {
    byte[] file = builder.before("tEXt", HexBytes.text("a text")).build();

    for (int length = 0; length < file.length; length++) {
      assertRejected(Arrays.copyOf(file, length));
    }
  }

  @Test
  void parse_anotherSignature_isRejected() {
    byte[] file = builder.build();
    file[4] = '\n';

    assertRejected(file);
  }

  @ParameterizedTest
  @CsvSource({
    "8,3", "8,1", "8,5", "8,7", "8,-1", "9,1", "9,5", "9,7", "9,3", "10,1", "11,1", "12,2", "12,-1"
  })
  void parse_anIllegalHeader_isRejected(int at, byte value) {
    byte[] file = builder.build();
    file[HEADER_START + at] = value;
    repairHeader(file);

    assertRejected(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000_001})
  void parse_anIllegalSide_isRejected(int side) {
    for (int at = 0; at < 8; at += 4) {
      byte[] file = builder.build();
      ByteBuffer.wrap(file).putInt(HEADER_START + at, side);
      repairHeader(file);
      assertRejected(file);
    }
  }

  private static void repairHeader(byte[] file) {
    byte[] header = Arrays.copyOfRange(file, HEADER_START, HEADER_START + 13);
    byte[] chunk = PngBuilder.chunk("IHDR", header);
    System.arraycopy(chunk, 0, file, 8, chunk.length);
  }

  @Test
  void parse_morePixelsThanAllowed_isRejectedBeforeAnythingElse() {
    byte[] start = Arrays.copyOf(builder.build(), HEADER_START + 13);
    PictureLimits limits = Pictures.limits(11, 1);

    assertThatThrownBy(() -> PngFile.parse(start, limits, Pictures.soon()))
        .isInstanceOf(RejectedPictureException.class)
        .hasMessage("too many pixels");
  }

  @Test
  void parse_asManyPixelsAsAllowed_isAccepted() {
    PictureLimits limits = Pictures.limits(12, 1);

    assertThatCode(() -> PngFile.parse(builder.build(), limits, Pictures.soon()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IHDR", "IEND", "CgBI", "ABCD", "te1t", "\0\0\0\0"})
  void parse_aChunkThatMustNotBe_isRejected(String type) {
    assertRejected(builder.before(type, new byte[13]).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"IHDR", "PLTE", "IDAT", "IEND"})
  void parse_aDamagedChunkThatIsNeeded_isRejected(String type) {
    byte[] file = builder.before("PLTE", new byte[6]).build();
    int at = HexBytes.asText(file).indexOf(type);
    file[at + 4 + ByteBuffer.wrap(file).getInt(at - 4)] ^= 1;

    assertRejected(file);
  }

  @Test
  void parse_aDamagedChunkThatIsNotNeeded_isIgnored() {
    byte[] file = builder.before("tRNS", new byte[6]).build();
    file[HexBytes.asText(file).indexOf("tRNS") + 4] ^= 1;

    assertThat(Pictures.png(file).decode(1).channels).isEqualTo(3);
  }

  @Test
  void parse_pixelsApartFromEachOther_isRejected() {
    byte[] data = PngBuilder.chunk("IDAT", PngBuilder.compressed(builder.rows()));
    byte[] text = PngBuilder.chunk("tEXt", new byte[1]);

    assertRejected(builder.build(PngBuilder.concat(data, text, data)));
  }

  @Test
  void parse_noPixels_isRejected() {
    assertRejected(builder.build(new byte[0]));
  }

  @Test
  void parse_moreChunksThanAnybodyWrites_isRejected() {
    byte[] text = PngBuilder.chunk("tEXt", new byte[0]);
    byte[] texts = new byte[text.length * 100_000];
    for (int i = 0; i < 100_000; i++) {
      System.arraycopy(text, 0, texts, i * text.length, text.length);
    }

    assertRejected(builder.build(PngBuilder.concat(texts, PngBuilder.chunk("IDAT", new byte[0]))));
  }

  @Test
  void parse_noPaletteWhereOneIsNeeded_isRejected() {
    byte[] gray = new PngBuilder(4, 4, 8, 0, false).build();
    gray[HEADER_START + 9] = 3;
    repairHeader(gray);

    assertRejected(gray);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 769, 771})
  void parse_aPaletteOfAnIllegalLength_isRejected(int length) {
    byte[] palette = PngBuilder.chunk("PLTE", new byte[length]);
    PngBuilder gray = new PngBuilder(4, 4, 8, 0, false);
    byte[] data = PngBuilder.chunk("IDAT", PngBuilder.compressed(gray.rows()));
    byte[] file = gray.build(PngBuilder.concat(palette, data));
    file[HEADER_START + 9] = 3;
    repairHeader(file);

    assertRejected(file);
  }

  @Test
  void parse_twoPalettes_isRejected() {
    assertRejected(new PngBuilder(4, 4, 2, 3, false).before("PLTE", new byte[12]).build());
  }

  @Test
  void parse_moreColoursThanPixelsCanName_areCutOff() {
    PngBuilder indexed = new PngBuilder(4, 4, 1, 3, false);
    byte[] file = indexed.build();
    String text = HexBytes.asText(file);
    byte[] before = Arrays.copyOf(file, text.indexOf("PLTE") - 4);
    byte[] after = Arrays.copyOfRange(file, text.indexOf("IDAT") - 4, file.length);
    byte[] palette = PngBuilder.chunk("PLTE", HexBytes.text("ABCDEFMARKER"));

    byte[] clean = Pictures.png(PngBuilder.concat(before, palette, after)).clean();

    assertThat(HexBytes.asText(clean)).contains("PLTEABCDEF").doesNotContain("MARKER");
  }

  @Test
  void parse_afterTheDeadline_isRejected() {
    assertThatThrownBy(
            () -> PngFile.parse(builder.build(), PictureLimits.DEFAULTS, Pictures.passed()))
        .hasMessage("takes too long");
  }

  private static void assertRejected(byte[] file) {
    assertThatThrownBy(() -> Pictures.png(file)).isInstanceOf(RejectedPictureException.class);
  }
}
