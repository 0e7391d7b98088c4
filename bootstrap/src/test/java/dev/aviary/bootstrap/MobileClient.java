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

  /** The number of the account that a token is for. */
  long idOf(String username, String session) {
    return json(get("profile", "session_id", session, "username", username))
        .at("/data/id")
        .asLong();
  }
}
