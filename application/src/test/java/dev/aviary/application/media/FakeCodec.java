package dev.aviary.application.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aviary.application.media.port.in.Upload;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PixelSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes texts such as {@code 800x600 a cat} for pictures of that size. What it renders says how it
 * was framed.
 */
public final class FakeCodec implements PictureCodec {

  private static final Pattern PICTURE = Pattern.compile("([0-9]+)x([0-9]+) (.*)");

  private final AtomicInteger looks = new AtomicInteger();

  /** A file with this content. */
  public static Upload upload(String content) {
    return new Upload() {
      @Override
      public String digest() {
        return Integer.toHexString(content.hashCode());
      }

      @Override
      public long size() {
        return content.length();
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
      }
    };
  }

  /** What a picture says. */
  public static String content(PictureSource source) {
    try (InputStream in = source.open()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often it was asked for anything. */
  public int looks() {
    return looks.get();
  }

  @Override
  public Optional<Picture> clean(PictureSource source) {
    return read(source).map(it -> picture(it.group()));
  }

  @Override
  public Optional<Picture> render(PictureSource source, Function<PixelSize, Framing> framing) {
    return read(source).map(it -> picture(framed(it, framing)));
  }

  private Optional<Matcher> read(PictureSource source) {
    looks.incrementAndGet();
    Matcher matcher = PICTURE.matcher(content(source));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static String framed(Matcher picture, Function<PixelSize, Framing> framing) {
    var size =
        new PixelSize(Integer.parseInt(picture.group(1)), Integer.parseInt(picture.group(2)));
    Framing frame = framing.apply(size);
    return "%dx%d %s of %d,%d %dx%d"
        .formatted(
            frame.shown().width(),
            frame.shown().height(),
            picture.group(3),
            frame.left(),
            frame.top(),
            frame.part().width(),
            frame.part().height());
  }

  private static Picture picture(String content) {
    return new Picture(PictureFormat.JPEG, content.getBytes(UTF_8));
  }
}
