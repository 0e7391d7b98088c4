package dev.aviary.application.media.port.out;

import java.io.InputStream;

/** A picture that is kept. What is under one key never changes; it can only be removed. */
public interface StoredPicture extends PictureSource {

  /**
   * {@code count} bytes from {@code first} on, which both lie within its size. Reads as they are
   * asked for, never all at once; the caller closes it.
   *
   * @throws MediaUnavailableException when storage does not answer, or the picture was removed
   *     meanwhile
   */
  InputStream open(long first, long count);

  @Override
  default InputStream open() {
    return open(0, size());
  }
}
