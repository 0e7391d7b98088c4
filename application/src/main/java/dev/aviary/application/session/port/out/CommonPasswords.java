package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.Password;

/** The passwords that everybody tries first. */
@FunctionalInterface
public interface CommonPasswords {

  /** Whether it is one of them, without regard to case. */
  boolean contains(Password password);
}
