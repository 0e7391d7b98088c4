package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.UnicodeText;
import java.util.Optional;

/**
 * What somebody looks for in a conversation: a substring, without regard to case and accents (wire
 * contract, section 3).
 *
 * @param folded in the form that {@link SearchText#fold} gives to what is searched, not blank
 */
public record SearchTerm(String folded) {

  /** Longer than any message can be, however its letters are put together. */
  private static final int MAX_LENGTH = 10_000;

  /**
   * Empty where nothing visible is looked for, or more than any message says. Space around it is
   * not looked for.
   */
  public static Optional<SearchTerm> of(String typed) {
    if (typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String folded = SearchText.fold(typed).strip();
    return UnicodeText.isBlank(folded) ? Optional.empty() : Optional.of(new SearchTerm(folded));
  }

  /** Whether a message that says {@code text} is found. */
  public boolean isIn(String text) {
    return SearchText.fold(text).contains(folded);
  }

  @Override
  public String toString() {
    return "SearchTerm[hidden]";
  }
}
