package dev.aviary.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MediaKindTest {

  private static final Instant END_OF_FEBRUARY = Instant.parse("2021-02-28T23:59:59Z");
  private static final String SECRET = "ab".repeat(MediaKind.SECRET_BYTES);

  @ParameterizedTest
  @CsvSource({
    "MESSAGE, GIF, upload/images/2021/02/$_image_original.gif",
    "AVATAR, JPEG, upload/avatars/2021/02/$_thumbnail_512x512.jpg",
    "COVER, JPEG, upload/covers/2021/02/$_image_cover_600x200.jpg",
    "MOVED_COVER, JPEG, upload/covers/2021/02/$_image_cover.jpg",
    "COVER_ORIGINAL, PNG, upload/covers/2021/02/$_image_original.png",
  })
  void name_isAsTheSeedsShow(MediaKind kind, PictureFormat format, String name) {
    assertThat(kind.name(END_OF_FEBRUARY, secret(), format).value())
        .isEqualTo(name.replace("$", SECRET));
  }

  @Test
  void name_ofFewerRandomBytes_isRefused() {
    assertThatThrownBy(
            () ->
                MediaKind.AVATAR.name(
                    END_OF_FEBRUARY, new byte[MediaKind.SECRET_BYTES - 1], PictureFormat.JPEG))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void isForFew_holdsForPicturesOfMessagesAlone(MediaKind kind) {
    MediaKey key = kind.name(END_OF_FEBRUARY, secret(), PictureFormat.PNG);

    assertThat(MediaKind.isForFew(key)).isEqualTo(kind == MediaKind.MESSAGE);
  }

  @Test
  void secret_hasAtLeast128Bits() {
    assertThat(MediaKind.SECRET_BYTES * 8).isGreaterThanOrEqualTo(128);
  }

  @Test
  void formatOfName_oneOfOurs_isTold() {
    for (PictureFormat format : PictureFormat.values()) {
      var key = MediaKind.MESSAGE.name(END_OF_FEBRUARY, secret(), format);
      assertThat(PictureFormat.ofName(key.value())).contains(format);
    }
  }

  @ParameterizedTest
  @CsvSource({"upload/a.svg", "upload/a.html", "upload/jpg", "upload/a.jpg/b", "upload/a.JPG"})
  void formatOfName_anyOther_isEmpty(String name) {
    assertThat(PictureFormat.ofName(name)).isEmpty();
  }

  private static byte[] secret() {
    byte[] bytes = new byte[MediaKind.SECRET_BYTES];
    Arrays.fill(bytes, (byte) 0xab);
    return bytes;
  }
}
