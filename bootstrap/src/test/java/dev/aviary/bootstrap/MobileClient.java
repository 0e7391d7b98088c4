package dev.aviary.bootstrap;

import java.net.URI;

/** Speaks the mobile API as its published clients do: every POST is multipart. */
final class MobileClient extends FormClient {

  MobileClient(URI site) {
    super(site.resolve("/mobile_api/"));
  }

  /** A token for a new account. */
  String signUp(String username) {
    return json(post(
            "signup",
            "first_name",
            "First",
            "last_name",
            "Last",
            "username",
            username,
            "email",
            username + "@mail.example",
            "password",
            "correct horse"))
        .at("/auth/auth_token")
        .asText();
  }

  String avatar(String session, byte[] file) {
    return postFile("avatar", "avatar", "image.jpeg", file, "session_id", session);
  }

  String cover(String session, byte[] file) {
    return postFile("cover", "cover", "image.jpeg", file, "session_id", session);
  }

  String moveCover(String session, String position) {
    return post("cover_reposition", "session_id", session, "cover_position", position);
  }

  String sendPicture(String session, String to, byte[] file, String... more) {
    return postFile(
        "send_message",
        "image",
        "some-picture.jpeg",
        file,
        with(more, "session_id", session, "user_id", to, "type", "media"));
  }

  /** The number of the account that a token is for. */
  long idOf(String username, String session) {
    return json(get("profile", "session_id", session, "username", username))
        .at("/data/id")
        .asLong();
  }
}
