package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an answer tells of anybody but the caller, in the words of the document. */
final class Shown {

  private final Scene scene;
  private final JsonNode answer;
  private final Set<String> shown = new TreeSet<>();

  private Shown(Scene scene, JsonNode answer) {
    this.scene = scene;
    this.answer = answer;
  }

  static Set<String> in(JsonNode answer, Scene scene) {
    Shown shown = new Shown(scene, answer);
    shown.ofEverybody();
    shown.sessions();
    shown.flags(answer);
    return shown.shown;
  }

  /**
   * The target's things by their kind; a bystander's by its name alone when it is shown as it may
   * be: the open ones with what everybody may see, the others with nothing but the name.
   */
  private void ofEverybody() {
    String text = answer.toString();
    shown.addAll(Words.shownIn(text));
    shown.addAll(Pictures.newIn(text));
    for (Role role : Role.values()) {
      Set<String> kinds = role.shownIn(text);
      if (role == scene.targetRole()) {
        shown.addAll(kinds);
      } else if (role != Role.CALLER && !kinds.isEmpty()) {
        shown.add(isRowOf(role, kinds) ? role.word() : role.word() + "'s " + kinds);
      }
    }
  }

  private static boolean isRowOf(Role role, Set<String> kinds) {
    return switch (role) {
      case FRIEND, TARGET ->
          kinds.equals(Set.of("name", "avatar", "about", "email", "followers", "last active"));
      case FAN -> kinds.equals(Set.of("name", "avatar"));
      default -> false;
    };
  }

  /** Whose they are that may be called in from now on, apart from the caller's own. */
  private void sessions() {
    for (String token : answer.findValuesAsText("auth_token")) {
      long account = Credentials.accountIn(token);
      Stream.of(Role.values())
          .filter(role -> role != Role.CALLER && scene.id(role) == account)
          .map(role -> role == scene.targetRole() ? "session" : role.word() + "'s session")
          .forEach(shown::add);
    }
  }

  private void flags(JsonNode node) {
    if (node.path("id").asLong() == scene.target()) {
      flag(node, "can_view_profile", "viewable");
      flag(node, "is_following", "followed");
      flag(node, "is_blocked_visitor", "blocks you");
    }
    if (node.has("contact_privacy")
        && node.get("contact_privacy").asText().equals("followed")
            != scene.isPrivate(Role.CALLER)) {
      shown.add("another's settings");
    }
    if (node.path("count").asLong() > 0 || node.path("total").asLong() > 0) {
      shown.add("counted");
    }
    node.forEach(this::flags);
  }

  private void flag(JsonNode node, String field, String called) {
    if (node.path(field).asBoolean()) {
      shown.add(called);
    }
  }
}
