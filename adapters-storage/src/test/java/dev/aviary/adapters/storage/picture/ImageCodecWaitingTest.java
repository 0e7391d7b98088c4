package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.profile.Avatar;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ImageCodecWaitingTest {

  private static final byte[] FILE = Jpegs.of(Bitmaps.image(1000, 1000, (x, y) -> 0));

  private static final long ALL = 8_500_000;

  private final CountDownLatch working = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger opened = new AtomicInteger();

  /** Room for one picture, and for the file of another. */
  private static PictureGate gate(Duration maxWait) {
    return new PictureGate(new PictureBudget(ALL, 1, maxWait));
  }

  @Test
  void clean_whileAnotherNeedsTheMemory_waitsWithoutAnyAndIsMade() throws Exception {
    PictureGate gate = gate(Duration.ofSeconds(20));
    ImageCodec codec = new ImageCodec(PictureLimits.DEFAULTS, gate);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Picture>> first = callers.submit(() -> codec.render(source(), heldUp()));
      working.await();
      Future<Optional<Picture>> second = callers.submit(() -> codec.clean(counted()));
      while (gate.waiting() == 0) {
        Thread.sleep(1);
      }
      assertThat(second.isDone()).isFalse();
      goOn.countDown();

      assertThat(first.get(20, TimeUnit.SECONDS)).isPresent();
      assertThat(second.get(20, TimeUnit.SECONDS)).isPresent();
      assertThat(opened).hasValue(2);
    }
  }

  @Test
  void clean_whileAnotherKeepsTheMemory_isUnavailable() throws Exception {
    ImageCodec codec = new ImageCodec(PictureLimits.DEFAULTS, gate(Duration.ofMillis(10)));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Picture>> first = callers.submit(() -> codec.render(source(), heldUp()));
      working.await();

      assertThatExceptionOfType(MediaUnavailableException.class)
          .isThrownBy(() -> codec.clean(source()))
          .withMessage("too many pictures are being decoded");

      goOn.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS)).isPresent();
      assertThat(codec.clean(source())).isPresent();
    }
  }

  @Test
  void clean_madeAndNotClosed_keepsItsMemory() {
    Random random = new Random(1);
    Bitmap noise = Bitmaps.of(1000, 1000, 3, (x, y) -> random.nextInt());
    byte[] file = Pngs.of(noise);
    PictureGate gate =
        new PictureGate(new PictureBudget(7L * file.length, 1, Duration.ofMillis(10)));
    ImageCodec codec = new ImageCodec(PictureLimits.DEFAULTS, gate);
    PictureSource source = new Picture(PictureFormat.PNG, file);

    List<Picture> open = new ArrayList<>();
    assertThatExceptionOfType(MediaUnavailableException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 10; i++) {
                open.add(codec.clean(source).orElseThrow());
              }
            });
    assertThat(open).isNotEmpty();

    open.forEach(Picture::close);
    open.forEach(Picture::close);

    for (int i = 0; i < 10; i++) {
      codec.clean(source).orElseThrow().close();
    }
  }

  @Test
  void render_madeAndNotClosed_keepsNone() {
    PictureGate gate = gate(Duration.ofMillis(10));
    ImageCodec codec = new ImageCodec(PictureLimits.DEFAULTS, gate);

    assertThat(codec.render(source(), Avatar::framing)).isPresent();

    gate.enter(ALL).close();
  }

  /** The first time it is asked to reckon the cost, the second time to work. */
  private Function<PixelSize, Framing> heldUp() {
    AtomicInteger asked = new AtomicInteger();
    return size -> {
      if (asked.incrementAndGet() == 2) {
        working.countDown();
        await(goOn);
      }
      return Avatar.framing(size);
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static PictureSource source() {
    return new Picture(PictureFormat.JPEG, FILE);
  }

  private PictureSource counted() {
    return new PictureSource() {

      @Override
      public long size() {
        return FILE.length;
      }

      @Override
      public InputStream open() {
        opened.incrementAndGet();
        return source().open();
      }
    };
  }
}
