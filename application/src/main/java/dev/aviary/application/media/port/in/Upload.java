package dev.aviary.application.media.port.in;

import dev.aviary.application.media.port.out.PictureSource;

/** A file that a caller sent. */
public interface Upload extends PictureSource {

  /** The SHA-256 of its bytes in hexadecimal. */
  String digest();
}
