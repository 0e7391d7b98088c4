package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Pictures.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.aviary.domain.media.PixelSize;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerMemoryTest {

  /** Of a fixed number, whatever the size; they are reckoned where the codec's tables are. */
  private static final long FEW_OBJECTS = 4096;

  @ParameterizedTest
  @CsvSource({"2000,1500,512,384", "3000,20,600,4", "5,900,600,6000", "1,1,512,512"})
  void resize_whateverTheSize_takesNoMoreMemoryThanReckoned(
      int width, int height, int toWidth, int toHeight) {
    Bitmap source = Bitmaps.of(width, height, 3, (x, y) -> x + y);
    Region all = new Region(0, 0, width, height);
    PixelSize to = new PixelSize(toWidth, toHeight);
    Resampler.resize(source, all, to, soon());
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    Bitmap resized = Resampler.resize(source, all, to, soon());
    long taken = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(taken - resized.samples.length)
        .isPositive()
        .isLessThan(Resampler.bytes(new PixelSize(width, height), to) + FEW_OBJECTS);
  }
}
