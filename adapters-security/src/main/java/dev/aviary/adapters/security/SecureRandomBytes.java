package dev.aviary.adapters.security;

import dev.aviary.application.shared.port.out.RandomBytes;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

@ApplicationScoped
class SecureRandomBytes implements RandomBytes {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] next(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
