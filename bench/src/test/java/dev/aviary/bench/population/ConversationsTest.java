package dev.aviary.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static final int PAGE = 20;

  private static List<Conversation> of(int messages) {
    return Conversations.of(messages, new SplittableRandom(1));
  }

  @Test
  void of_haveAllMessagesTogether() {
    assertThat(of(1_000_000).stream().mapToInt(Conversation::messages).sum()).isEqualTo(1_000_000);
  }

  @Test
  void of_firstIsTheLongestOfAll() {
    List<Conversation> all = of(1_000_000);
    assertThat(all.getFirst()).isEqualTo(new Conversation(Cast.LONG_ONE, Cast.LONG_OTHER, 100_000));
    assertThat(all.stream().mapToInt(Conversation::messages).max()).hasValue(100_000);
  }

  @Test
  void of_noPairTwice_andNobodyAlone() {
    List<Conversation> all = of(1_000_000);
    assertThat(all.stream().map(it -> it.low() + " " + it.high())).doesNotHaveDuplicates();
    assertThat(all).allMatch(it -> it.low() < it.high() && it.high() <= Cast.ACCOUNTS);
  }

  @Test
  void of_few_firstCallersHaveWholePages() {
    Map<String, Integer> lengths = new HashMap<>();
    of(100_000).forEach(it -> lengths.put(it.low() + " " + it.high(), it.messages()));
    for (int caller = 0; caller < Cast.FIRST_CALLERS; caller++) {
      for (int slot = 0; slot < Cast.SLOTS; slot++) {
        assertThat(lengths.get(Cast.caller(caller) + " " + Cast.partner(caller, slot)))
            .isGreaterThanOrEqualTo(PAGE);
      }
    }
    assertThat(
            IntStream.range(0, Cast.CALLERS)
                .mapToObj(it -> lengths.get(Cast.caller(it) + " " + Cast.partner(it, 0))))
        .allMatch(it -> it >= PAGE);
  }

  @Test
  void of_chattyAccount_hasItsChats() {
    assertThat(of(100_000).stream().filter(it -> it.one() == Cast.CHATTY)).hasSize(Cast.CHATS);
  }

  @Test
  void lengths_fallAndAddUp() {
    int[] lengths = Conversations.lengths(10_000, 300);
    assertThat(IntStream.of(lengths).sum()).isEqualTo(10_000);
    assertThat(IntStream.range(1, 300)).allMatch(it -> lengths[it] <= lengths[it - 1]);
    assertThat(lengths[299]).isPositive();
  }
}
