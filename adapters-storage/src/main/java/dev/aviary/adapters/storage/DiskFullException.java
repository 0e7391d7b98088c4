package dev.aviary.adapters.storage;

import java.io.IOException;

/** There would not be left what is to be left on a disk. */
final class DiskFullException extends IOException {

  private static final long serialVersionUID = 1L;

  DiskFullException(long free, long needed) {
    super("%,d bytes are free, and %,d have to be".formatted(free, needed));
  }
}
