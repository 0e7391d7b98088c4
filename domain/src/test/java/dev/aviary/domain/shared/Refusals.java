package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts on refusals. */
public final class Refusals {

  private Refusals() {}

  public static void assertRefused(ErrorCode code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .asInstanceOf(type(DomainException.class))
        .returns(code, DomainException::code);
  }
}
