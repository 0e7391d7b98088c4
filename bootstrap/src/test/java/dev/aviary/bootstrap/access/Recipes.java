package dev.aviary.bootstrap.access;

import static java.util.Map.entry;

import dev.aviary.bootstrap.FormClient;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each call of the document's tables is made; the keys are the document's. */
final class Recipes {

  private static final Recipe NOTHING = scene -> List.of();
  private static final Recipe TARGET = scene -> List.of("user_id", id(scene));
  private static final Recipe FRIEND =
      scene -> List.of("user_id", Long.toString(scene.id(Role.FRIEND)));
  private static final Recipe REQUEST = scene -> List.of("req_id", Long.toString(request(scene)));

  static final Recipe MEDIA = scene -> List.of("user_id", id(scene), "type", "media");
  private static final Recipe PICTURE = MEDIA.with("image");

  private static final Map<String, Recipe> ALL =
      Map.ofEntries(
          entry("POST /mobile_api/{rest}", TARGET),
          entry("OPTIONS /mobile_api/{rest}", TARGET),
          entry("signup", scene -> signUp(scene.targetRole().username(), "fresh@mail.example")),
          entry("login", scene -> logIn(scene.targetRole().username())),
          entry("refresh_access_token", Recipes::refresh),
          entry("logout", TARGET),
          entry("profile", TARGET),
          entry("get_chats", NOTHING),
          entry("get_messages", TARGET),
          entry("search_messages", scene -> List.of("user_id", id(scene), "query", Words.ALL)),
          entry("send_message", scene -> text("user_id", id(scene), "type", "text")),
          entry("send_message with a picture", PICTURE),
          entry("avatar", TARGET.with("avatar")),
          entry("cover", TARGET.with("cover")),
          entry("cover_reposition", scene -> List.of("user_id", id(scene), "cover_position", "5")),
          entry("GET /upload/{name}", scene -> picture(scene.targetRole().avatar())),
          entry(
              "delete_message",
              scene -> List.of("message_id", Long.toString(receivedMessage(scene)))),
          entry("pin_message", scene -> List.of("message_id", Long.toString(sentMessage(scene)))),
          entry(
              "unpin_message",
              scene -> List.of("message_id", Long.toString(receivedMessage(scene)))),
          entry("clear_chat", scene -> List.of("user_id", id(scene), "delete_chat", "1")),
          entry("block_user", TARGET),
          entry("follow", TARGET),
          entry("follow_requests", NOTHING),
          entry("accept_follow", REQUEST),
          entry("ignore_follow", REQUEST),
          entry("fetch_followers", TARGET),
          entry("fetch_following", TARGET),
          entry("fetch_followers of a friend", FRIEND),
          entry("fetch_following of a friend", FRIEND),
          entry("get_priv_settings", TARGET),
          entry("set_priv_settings", Recipes::settings),
          entry("POST /api/{rest}", Recipes::fromCaller),
          entry("OPTIONS /api/{rest}", Recipes::fromCaller),
          entry("message_list", scene -> marked("guid", "to", scene)),
          entry("message_new", scene -> marked("to", "from", scene)),
          entry("message_recent", scene -> List.of("guid", caller(scene))),
          entry("message_add", scene -> text("from", caller(scene), "to", id(scene))),
          entry(
              "message_delete",
              scene -> List.of("guid", caller(scene), "id", Long.toString(sentMessage(scene)))));

  private Recipes() {}

  static Recipe of(String call) {
    Recipe recipe = ALL.get(call);
    if (recipe == null) {
      throw new IllegalArgumentException("nobody knows how to call " + call);
    }
    return recipe;
  }

  static Set<String> all() {
    return ALL.keySet();
  }

  /** With the password of the caller, whoever that is. */
  static List<String> logIn(String login) {
    return List.of("email", login, "password", Credentials.PASSWORD);
  }

  static List<String> signUp(String username, String email) {
    return List.of(FormClient.newAccount(username, email, Credentials.PASSWORD));
  }

  /** With the caller's token, whomever it names beside. */
  private static List<String> refresh(Scene scene) {
    String token = Credentials.refreshToken(Credentials.session(scene.caller())).reveal();
    return List.of("refresh_token", token, "user_id", id(scene));
  }

  /** A message's text, after what is given. */
  static List<String> text(String... parameters) {
    return List.of(FormClient.with(new String[] {"message", "hello"}, parameters));
  }

  /**
   * @param key of a picture
   */
  static List<String> picture(String key) {
    return List.of("name", key.replaceFirst("^upload/", ""));
  }

  private static List<String> settings(Scene scene) {
    return List.of(
        "user_id", id(scene),
        "profile_visibility", "followers",
        "contact_privacy", "everyone",
        "follow_privacy", "everyone",
        "search_visibility", "N");
  }

  private static List<String> marked(String reader, String partner, Scene scene) {
    return List.of(reader, caller(scene), partner, id(scene), "markallread", "1");
  }

  private static List<String> fromCaller(Scene scene) {
    return List.of("guid", caller(scene), "to", id(scene));
  }

  /** The target's to the caller, or else to somebody. */
  private static long receivedMessage(Scene scene) {
    return scene.relation().haveWritten() ? Scene.RECEIVED : Scene.SENT_TO_A_FRIEND;
  }

  /** The caller's to the target; where there is none, the target's to somebody. */
  private static long sentMessage(Scene scene) {
    return scene.relation().haveWritten() ? Scene.SENT : Scene.SENT_TO_A_FRIEND;
  }

  /** The target's to the caller; where there is none, somebody's to the target. */
  private static long request(Scene scene) {
    return scene.relation().targetAsked() ? Scene.REQUEST : Scene.OTHERS_REQUEST;
  }

  private static String id(Scene scene) {
    return Long.toString(scene.target());
  }

  private static String caller(Scene scene) {
    return Long.toString(scene.caller());
  }
}
