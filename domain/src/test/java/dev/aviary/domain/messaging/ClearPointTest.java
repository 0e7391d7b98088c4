package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ClearPointTest {

  @Test
  void new_zero_isNone() {
    assertThat(new ClearPoint(0)).isEqualTo(ClearPoint.NONE);
  }

  @Test
  void new_belowZero_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClearPoint(-1));
  }

  @Test
  void hides_lastHiddenMessage_holds() {
    assertThat(new ClearPoint(41).hides(new MessageId(41))).isTrue();
  }

  @Test
  void hides_firstMessageAfterIt_fails() {
    assertThat(new ClearPoint(41).hides(new MessageId(42))).isFalse();
  }

  @Test
  void hides_noneAndTheFirstMessageOfTheSite_fails() {
    assertThat(ClearPoint.NONE.hides(new MessageId(1))).isFalse();
  }

  @Test
  void before_firstMessageOfTheSite_isNone() {
    assertThat(ClearPoint.before(new MessageId(1))).isEqualTo(ClearPoint.NONE);
  }

  @Property
  void before_anyMessage_hidesWhatIsBelowItAlone(
      @ForAll @LongRange(min = 1) long next, @ForAll @LongRange(min = 1) long message) {
    assertThat(ClearPoint.before(new MessageId(next)).hides(new MessageId(message)))
        .isEqualTo(message < next);
  }
}
