package dev.aviary.application.media.port.out;

import java.io.InputStream;

/** The bytes of a picture, wherever they are. */
public interface PictureSource {

  /** How many there are. */
  long size();

  /** All of them, from the first. May be called again; the caller closes it. */
  InputStream open();
}
