package dev.aviary.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PictureLimitsTest {

  private final PictureLimits limits = new PictureLimits(1000, 100, 5, Duration.ofSeconds(1));

  @Test
  void allowsBytes_upToTheLimit() {
    assertThat(limits.allowsBytes(1000)).isTrue();
    assertThat(limits.allowsBytes(1001)).isFalse();
  }

  @Test
  void allows_pixelsUpToTheLimit() {
    assertThat(limits.allows(new PixelSize(10, 10))).isTrue();
    assertThat(limits.allows(new PixelSize(101, 1))).isFalse();
    assertThat(limits.allows(new PixelSize(Integer.MAX_VALUE, Integer.MAX_VALUE))).isFalse();
  }

  @Test
  void allowsFrames_upToTheLimit() {
    assertThat(limits.allowsFrames(5, 5)).isTrue();
    assertThat(limits.allowsFrames(6, 6)).isFalse();
  }

  @Test
  void allowsFrames_pixelsOfAllUpToFourTimesOfOne() {
    assertThat(limits.allowsFrames(4, 400)).isTrue();
    assertThat(limits.allowsFrames(4, 401)).isFalse();
  }

  @Test
  void defaults_areThoseOfTheDocumentation() {
    assertThat(PictureLimits.DEFAULTS)
        .isEqualTo(new PictureLimits(24_000_000, 50_000_000, 1000, Duration.ofSeconds(20)));
  }
}
