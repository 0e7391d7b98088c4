package dev.aviary.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {

  @ParameterizedTest
  @CsvSource({"JPEG, jpg, image/jpeg", "PNG, png, image/png", "GIF, gif, image/gif"})
  void extensionAndMediaType_eachFormat_areWhatTheWebCallsIt(
      PictureFormat format, String extension, String mediaType) {
    assertThat(format.extension()).isEqualTo(extension);
    assertThat(format.mediaType()).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @EnumSource
  void ofName_endingInAnExtension_isThatFormat(PictureFormat format) {
    assertThat(PictureFormat.ofName("a." + format.extension())).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jpg", "ajpg", "a.jpeg", "a.JPG", "a.png.txt"})
  void ofName_anyOtherName_isNone(String name) {
    assertThat(PictureFormat.ofName(name)).isEmpty();
  }
}
