package dev.aviary.adapters.persistence.planted;

import dev.aviary.application.shared.port.out.RandomBytes;

public final class ShownAdapter implements RandomBytes {

  @Override
  public byte[] next(int count) {
    return new byte[count];
  }
}
