package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void new_one_isAccepted() {
    assertThat(new MessageId(1).value()).isEqualTo(1);
    assertThat(new ConversationId(1).value()).isEqualTo(1);
  }

  @Test
  void new_zero_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ConversationId(0));
  }

  @Test
  void compareTo_earlierMessage_comesFirst() {
    assertThat(new MessageId(9)).isLessThan(new MessageId(10));
    assertThat(new MessageId(10)).isEqualByComparingTo(new MessageId(10));
  }
}
