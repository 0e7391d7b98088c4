package dev.aviary.bootstrap.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the messages there are say, and their pictures: each between whom. */
final class Words {

  /** What a search for messages looks for. */
  static final String ALL = "words-of";

  private static final Pattern TEXT =
      Pattern.compile("(hidden-words|words|picture)-of-(\\w+)-for-(\\w+)");

  private Words() {}

  static String of(Role sender, Role recipient) {
    return "words-of-%s-for-%s".formatted(sender.word(), recipient.word());
  }

  static String hidden(Role sender, Role recipient) {
    return "hidden-" + of(sender, recipient);
  }

  /** The key of a picture. */
  static String picture(Role sender, Role recipient) {
    return "upload/images/2020/11/%s.jpg".formatted(pictureName(sender, recipient));
  }

  private static String pictureName(Role sender, Role recipient) {
    return "picture-of-%s-for-%s".formatted(sender.word(), recipient.word());
  }

  /**
   * What of others' messages stands in an answer: {@code messages} and {@code picture} for the
   * target's to the caller, their text or name for what the caller has no business with.
   */
  static Set<String> shownIn(String answer) {
    Set<String> shown = new TreeSet<>();
    TEXT.matcher(answer).results().forEach(it -> shown.add(it.group()));
    shown.remove(of(Role.CALLER, Role.TARGET));
    if (shown.remove(of(Role.TARGET, Role.CALLER))) {
      shown.add("messages");
    }
    if (shown.remove(pictureName(Role.TARGET, Role.CALLER))) {
      shown.add("picture");
    }
    return shown;
  }
}
