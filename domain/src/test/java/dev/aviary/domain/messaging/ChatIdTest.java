package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ChatIdTest {

  private static final AccountId LOW = new AccountId(3);
  private static final AccountId HIGH = new AccountId(8);
  private static final AccountPair PAIR = new AccountPair(LOW, HIGH);

  @Property
  void of_anyConversationAndSide_isUnique(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2) long one,
      @ForAll boolean lowOfOne,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2) long other,
      @ForAll boolean lowOfOther) {
    boolean same = one == other && lowOfOne == lowOfOther;

    assertThat(chatId(one, lowOfOne).equals(chatId(other, lowOfOther))).isEqualTo(same);
  }

  @Property
  void of_anyConversation_isAboveZeroAndDiffersBetweenNeighbours(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 2 - 1) long conversation) {
    assertThat(
            new ChatId[] {
              chatId(conversation, true),
              chatId(conversation, false),
              chatId(conversation + 1, true),
              chatId(conversation + 1, false)
            })
        .doesNotHaveDuplicates()
        .allMatch(id -> id.value() > 0);
  }

  @Test
  void of_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatId.of(new ConversationId(1), PAIR, new AccountId(5)));
  }

  private static ChatId chatId(long conversation, boolean low) {
    return ChatId.of(new ConversationId(conversation), PAIR, low ? LOW : HIGH);
  }
}
