package dev.aviary.application.media.port.out;

import dev.aviary.domain.media.PictureFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A picture made by us, of which nothing needs to be judged any more. It takes part of the memory
 * that there is for pictures until it is closed.
 */
public final class Picture implements PictureSource, AutoCloseable {

  private final PictureFormat format;
  private final byte[] bytes;
  private final Runnable release;

  /**
   * @param bytes kept as they are, not copied
   */
  public Picture(PictureFormat format, byte[] bytes) {
    this(format, bytes, () -> {});
  }

  private Picture(PictureFormat format, byte[] bytes, Runnable release) {
    this.format = format;
    this.bytes = bytes;
    this.release = release;
  }

  /**
   * The same picture.
   *
   * @param freed called when it is closed, and then for each time that it is
   */
  public Picture whenClosed(Runnable freed) {
    return new Picture(format, bytes, freed);
  }

  public PictureFormat format() {
    return format;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** Nothing may be read of it from now on. Idempotent. */
  @Override
  public void close() {
    release.run();
  }

  @Override
  public String toString() {
    return "Picture[" + format + ", " + bytes.length + " bytes]";
  }
}
