package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PictureTest {

  private final Picture picture = new Picture(PictureFormat.PNG, new byte[] {1, 2, 3});

  @Test
  void close_always_givesBackTheMemoryThatItTook() {
    var freed = new AtomicInteger();

    try (Picture taking = picture.whenClosed(freed::incrementAndGet)) {
      assertThat(taking.size()).isEqualTo(3);
      assertThat(freed).hasValue(0);
    }

    assertThat(freed).hasValue(1);
  }

  @Test
  void toString_always_isFormatAndSizeAlone() {
    assertThat(picture).hasToString("Picture[PNG, 3 bytes]");
  }

  @Test
  void isMisconfigured_unavailable_isSaidOfThatAlone() {
    var cause = new IOException("no bucket");

    assertThat(MediaUnavailableException.misconfigured("mend it", cause).isMisconfigured())
        .isTrue();
    assertThat(new MediaUnavailableException("wait", cause).isMisconfigured()).isFalse();
  }
}
