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

  /** Empty where nothing visible is looked for. Space around it is not. */
  public static Optional<SearchTerm> of(String typed) {
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
