package dev.aviary.bootstrap.access;

import dev.aviary.domain.session.RefreshToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The calls that name something else than a relation's call does: an object of others, one that is
 * gone, none at all. The keys are the document's.
 */
final class NamedObjects {

  /**
   * @param relation of the caller to the target
   * @param event what happens to the caller before
   */
  record Case(Relation relation, Privacy privacy, Event event, Recipe recipe) {}

  private static final String NOBODY = Long.toString(Scene.NO_NUMBER_OF_ANYTHING);
  private static final UUID NO_SESSION = Credentials.session(Scene.NO_NUMBER_OF_ANYTHING);
  private static final Map<String, Case> ALL = new LinkedHashMap<>();

  static {
    accounts();
    sessions();
    messages();
    requests();
    nobody();
    site();
    pictures();
  }

  private NamedObjects() {}

  static Case of(String call, String object) {
    Case named = ALL.get(key(call, object));
    if (named == null) {
      throw new IllegalArgumentException("nobody knows how " + call + " names " + object);
    }
    return named;
  }

  static Set<String> all() {
    return ALL.keySet();
  }

  private static String key(String call, String object) {
    return call + ": " + object;
  }

  private static void accounts() {
    String free = "fresh@mail.example";
    String theirs = Role.TARGET.email();
    stranger("signup", "a free name", scene -> Recipes.signUp("fresh", free));
    stranger("signup", "their e-mail address", scene -> Recipes.signUp("fresh", theirs));
    stranger("login", "their e-mail address", scene -> Recipes.logIn(theirs));
    stranger("login", "nobody", scene -> Recipes.logIn("nobody"));
    Recipe byName = scene -> List.of("username", Role.TARGET.username());
    stranger("profile", "by name", byName);
    put(
        "profile",
        "by name, private",
        new Case(Relation.STRANGER, Privacy.TARGET, Event.NOTHING, byName));
    blocked("profile", "by name, blocked", byName);
    stranger(
        "set_priv_settings",
        "one setting of four",
        scene -> List.of("profile_visibility", "followers"));
  }

  private static void sessions() {
    Recipe own = refreshing(Role.CALLER, Credentials::refreshToken);
    Recipe theirs = refreshing(Role.TARGET, Credentials::refreshToken);
    refresh("one's own, used just now", Event.USED_JUST_NOW, own);
    refresh("one's own, used before", Event.USED_BEFORE, own);
    refresh("one's own, past its end", Event.PAST_ITS_END, own);
    refresh("one's own, not renewed for long", Event.NOT_RENEWED_FOR_LONG, own);
    refresh("one's own, after `logout`", Event.LOGGED_OUT, own);
    refresh("theirs", Event.NOTHING, theirs);
    refresh("theirs, used before", Event.TARGETS_USED_BEFORE, theirs);
    refresh("a guess at theirs", Event.NOTHING, refreshing(Role.TARGET, Credentials::guess));
    refresh("no such", Event.NOTHING, scene -> token(Credentials.guess(NO_SESSION)));
    refresh("no token", Event.NOTHING, scene -> List.of());
    stranger("logout", "theirs", theirs);
    stranger(
        "logout",
        "of one's second device",
        scene ->
            token(
                Credentials.refreshToken(
                    Credentials.sessionOfSecondDevice(scene.id(Role.CALLER)))));
  }

  private static void refresh(String object, Event event, Recipe recipe) {
    String call = "refresh_access_token";
    put(call, object, new Case(Relation.STRANGER, Privacy.NOBODY, event, recipe));
  }

  private static Recipe refreshing(Role whose, Function<UUID, RefreshToken> token) {
    return scene -> token(token.apply(Credentials.session(scene.id(whose))));
  }

  private static List<String> token(RefreshToken token) {
    return List.of("refresh_token", token.reveal());
  }

  private static void messages() {
    partner("send_message", "nobody", scene -> Recipes.text("user_id", NOBODY, "type", "text"));
    partner(
        "send_message",
        "a `client_id` of theirs",
        scene ->
            Recipes.text("user_id", id(scene, Role.TARGET), "type", "text", "client_id", "theirs"));
    message("one sent", Scene.SENT);
    message("one received", Scene.RECEIVED);
    message("one hidden before", Scene.RECEIVED_AND_HIDDEN);
    message("theirs to somebody else", Scene.SENT_TO_A_FRIEND);
    message("somebody else's to them", Scene.RECEIVED_FROM_A_FRIEND);
    message("of two others", Scene.STRANGE_MESSAGE);
    message("no such", Scene.NO_NUMBER_OF_ANYTHING);
    message("no number", "x");
  }

  private static void message(String object, Object id) {
    for (String call : List.of("delete_message", "pin_message", "unpin_message")) {
      partner(call, object, scene -> List.of("message_id", id.toString()));
    }
    partner(
        "message_delete",
        object,
        scene -> List.of("guid", id(scene, Role.CALLER), "id", id.toString()));
  }

  private static void requests() {
    request("one's own", Scene.OWN_REQUEST);
    request("theirs to somebody else", Scene.OTHERS_OWN_REQUEST);
    request("of two others", Scene.STRANGE_REQUEST);
    request("no such", Scene.NO_NUMBER_OF_ANYTHING);
    request("no number", "x");
  }

  private static void request(String object, Object id) {
    Recipe recipe = scene -> List.of("req_id", id.toString());
    for (String answer : List.of("accept_follow", "ignore_follow")) {
      put(answer, object, new Case(Relation.ASKED, Privacy.TARGET, Event.NOTHING, recipe));
    }
  }

  private static void nobody() {
    for (String call :
        List.of(
            "profile",
            "get_messages",
            "search_messages",
            "clear_chat",
            "follow",
            "block_user",
            "fetch_followers",
            "fetch_following")) {
      partner(call, "nobody", scene -> List.of("user_id", NOBODY));
      partner(call, "no number", scene -> List.of("user_id", "x"));
    }
  }

  private static void site() {
    for (String call : List.of("message_list", "message_new", "message_add")) {
      String first = call.equals("message_list") ? "guid" : "from";
      partner(
          call, "from nobody", scene -> Recipes.text(first, NOBODY, "to", id(scene, Role.TARGET)));
      partner(
          call, "to nobody", scene -> Recipes.text(first, id(scene, Role.CALLER), "to", NOBODY));
    }
    partner("message_recent", "from nobody", scene -> List.of("guid", NOBODY));
  }

  private static void pictures() {
    String send = "send_message with a picture";
    Recipe nobody = scene -> List.of("user_id", NOBODY, "type", "media");
    partner(send, "nobody", nobody.with("image"));
    partner(send, "no picture", Recipes.MEDIA);
    blocked(send, "no picture, blocked", Recipes.MEDIA);
    partner("avatar", "no picture", scene -> List.of());
    partner("cover", "no picture", scene -> List.of());
    partner("cover_reposition", "no number", scene -> List.of("cover_position", "x"));
    after(Event.COVER_IS_REMOVED, "cover_reposition", "no cover", Recipes.of("cover_reposition"));
    after(Event.AVATAR_IS_CHANGED, "profile", "one's own, after `avatar`", Recipes.of("profile"));
    picture("their cover", Role.TARGET.cover());
    picture("their cover's original", Role.TARGET.coverOriginal());
    picture("one received", Words.picture(Role.TARGET, Role.CALLER));
    picture("somebody else's to them", Words.picture(Role.FRIEND, Role.TARGET));
    picture("of two others", Words.picture(Role.FAN, Role.FRIEND));
    picture("a default", "upload/default/avatar.png");
    picture("no such", "upload/images/2020/11/no_such.jpg");
    picture("a folder", "upload/images/2020/11");
    picture("all", "upload/");
  }

  private static void picture(String object, String key) {
    stranger("GET /upload/{name}", object, scene -> Recipes.picture(key));
  }

  private static void after(Event event, String call, String object, Recipe recipe) {
    put(call, object, new Case(Relation.SELF, Privacy.NOBODY, event, recipe));
  }

  private static void partner(String call, String object, Recipe recipe) {
    put(call, object, new Case(Relation.PARTNER, Privacy.NOBODY, Event.NOTHING, recipe));
  }

  private static void stranger(String call, String object, Recipe recipe) {
    put(call, object, new Case(Relation.STRANGER, Privacy.NOBODY, Event.NOTHING, recipe));
  }

  private static void blocked(String call, String object, Recipe recipe) {
    put(call, object, new Case(Relation.BLOCKED, Privacy.NOBODY, Event.NOTHING, recipe));
  }

  private static void put(String call, String object, Case named) {
    ALL.put(key(call, object), named);
  }

  private static String id(Scene scene, Role role) {
    return Long.toString(scene.id(role));
  }
}
