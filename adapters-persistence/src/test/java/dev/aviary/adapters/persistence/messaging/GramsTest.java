package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.messaging.ConversationId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GramsTest {

  private static final ConversationId CONVERSATION = new ConversationId(42);

  /** Stored numbers: when this fails, what is stored needs a migration. */
  @Test
  void numbers_ofAText_areAsStored() {
    assertThat(numbers(new Grams(CONVERSATION).addTerm("a"))).containsExactly("-847533527");
    assertThat(numbers(new Grams(CONVERSATION).addTerm("北京"))).containsExactly("-1111903111");
    assertThat(numbers(new Grams(CONVERSATION).addTerm("tea"))).containsExactly("577536163");
  }

  @Test
  void addTerm_anySubstring_isAmongThoseOfTheText() {
    Set<String> text = numbers(new Grams(CONVERSATION).addAll("meet me 在北京 👋🏽"));

    for (String term : new String[] {"m", "me", "eet m", "在", "北京", "在北京 👋", "👋🏽"}) {
      assertThat(text).containsAll(numbers(new Grams(CONVERSATION).addTerm(term)));
    }
    assertThat(text).doesNotContainAnyElementsOf(numbers(new Grams(CONVERSATION).addTerm("te")));
  }

  @Test
  void numbers_inAnotherConversation_differ() {
    assertThat(numbers(new Grams(new ConversationId(43)).addTerm("tea")))
        .doesNotContainAnyElementsOf(numbers(new Grams(CONVERSATION).addTerm("tea")));
  }

  private static Set<String> numbers(Grams grams) {
    return Arrays.stream(grams.toArray().replaceAll("[{}]", "").split(","))
        .collect(Collectors.toSet());
  }
}
