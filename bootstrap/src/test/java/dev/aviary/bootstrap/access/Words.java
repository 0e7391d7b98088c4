package dev.aviary.bootstrap.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of the messages there are: each says between whom. */
final class Words {

  /** What a search for messages looks for. */
  static final String ALL = "words-of";

  private static final Pattern TEXT = Pattern.compile("(hidden-)?words-of-(\\w+)-for-(\\w+)");

  private Words() {}

  static String of(Role sender, Role recipient) {
    return "words-of-%s-for-%s".formatted(sender.word(), recipient.word());
  }

  static String hidden(Role sender, Role recipient) {
    return "hidden-" + of(sender, recipient);
  }

  /**
   * What of others' messages stands in an answer: {@code messages} for the target's to the caller,
   * their text for what the caller has no business with.
   */
  static Set<String> shownIn(String answer) {
    Set<String> shown = new TreeSet<>();
    TEXT.matcher(answer).results().forEach(it -> shown.add(it.group()));
    shown.remove(of(Role.CALLER, Role.TARGET));
    if (shown.remove(of(Role.TARGET, Role.CALLER))) {
      shown.add("messages");
    }
    return shown;
  }
}
