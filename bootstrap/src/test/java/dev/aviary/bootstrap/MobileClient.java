package dev.aviary.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Speaks the mobile API as its published clients do: every POST is multipart. */
public final class MobileClient extends FormClient {

  /** What is answered to whatever could not be done now. */
  public static final String FAILURE =
      "{\"code\":500,\"message\":\"An error occurred while processing your request."
          + " Please try again later.\",\"data\":[]}";

  /** What is answered to whoever asks too much, or while too much is asked. */
  public static final String TOO_MANY =
      "{\"code\":429,\"message\":\"Too many requests\",\"data\":[]}";

  /** Of every account that one of these makes. */
  static final String PASSWORD = "correct horse";

  /** Of one session. */
  public record Tokens(String accessToken, String refreshToken) {}

  private final URI site;
  private final List<String> headers;

  public MobileClient(URI site) {
    this(site, List.of());
  }

  private MobileClient(URI site, List<String> headers) {
    super(site.resolve("/mobile_api/"));
    this.site = site;
    this.headers = headers;
  }

  /**
   * One that sends these with every request, each a line of its own, beside those it sent before.
   */
  public MobileClient withHeaders(String... namesAndValues) {
    return new MobileClient(
        site, Stream.concat(headers.stream(), Arrays.stream(namesAndValues)).toList());
  }

  @Override
  public HttpRequest.Builder request(String endpoint) {
    HttpRequest.Builder request = super.request(endpoint);
    return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
  }

  /** A token for a new account. */
  public String signUp(String username) {
    return signUpForTokens(username).accessToken();
  }

  /** Both tokens for a new account. */
  public Tokens signUpForTokens(String username) {
    return tokens(json(signUpAnswer(username)).at("/auth"));
  }

  /** What is answered to signing up, whatever it is. */
  public String signUpAnswer(String username) {
    return signUpAnswer(username, username + "@mail.example");
  }

  public String signUpAnswer(String username, String email) {
    return post("signup", newAccount(username, email, PASSWORD));
  }

  /** Both tokens of one more session. */
  public Tokens logInForTokens(String username) {
    return tokens(json(post("login", "email", username, "password", PASSWORD)).at("/auth"));
  }

  public String refresh(String refreshToken) {
    return post("refresh_access_token", "refresh_token", refreshToken);
  }

  public static Tokens tokens(JsonNode json) {
    return new Tokens(json.path("auth_token").asText(), json.path("refresh_token").asText());
  }

  public String avatar(String session, byte[] file) {
    return postFile("avatar", "avatar", "image.jpeg", file, "session_id", session);
  }

  public String cover(String session, byte[] file) {
    return postFile("cover", "cover", "image.jpeg", file, "session_id", session);
  }

  public String moveCover(String session, String position) {
    return post("cover_reposition", "session_id", session, "cover_position", position);
  }

  /** A text. */
  public String send(String session, String to, String text, String... more) {
    return post(
        "send_message",
        with(more, "session_id", session, "user_id", to, "type", "text", "message", text));
  }

  public String sendPicture(String session, String to, byte[] file, String... more) {
    return postFile(
        "send_message",
        "image",
        "some-picture.jpeg",
        file,
        with(more, "session_id", session, "user_id", to, "type", "media"));
  }

  /** The number of the account that a token is for. */
  public long idOf(String username, String session) {
    return json(get("profile", "session_id", session, "username", username))
        .at("/data/id")
        .asLong();
  }
}
