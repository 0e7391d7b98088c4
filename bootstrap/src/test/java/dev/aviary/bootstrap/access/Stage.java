package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aviary.bootstrap.FormClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where calls are tried: a server, its database, and everybody in it. */
final class Stage {

  private static final Set<String> SUCCESS = Set.of("100", "200", "201");

  private record Standing(Scene scene, Snapshot snapshot) {}

  private final FormClient client;
  private final Database database;
  private final Pictures pictures;
  private final Credentials credentials;
  private @Nullable Standing standing;

  Stage(FormClient client, Database database, Pictures pictures, Credentials credentials) {
    this.client = client;
    this.database = database;
    this.pictures = pictures;
    this.credentials = credentials;
  }

  /** How a call comes out, as a word that has no name yet. */
  Word perform(Trial trial) throws SQLException {
    Snapshot before = set(trial.scene());
    if (trial.event() != Event.NOTHING) {
      happen(trial);
      standing = null;
      before = snapshot();
    }
    JsonNode answer = answer(trial);
    List<Change> changes = before.changesUntil(snapshot());
    if (!changes.isEmpty()) {
      standing = null;
    }
    Set<String> shown = new TreeSet<>(Shown.in(answer, trial.scene()));
    if (isRefusalWithData(trial, answer)) {
      shown.add("data beside a refusal");
    }
    return new Word(
        "observed",
        answer.path("code").asText(),
        Word.message(answer.has("message"), answer.path("message").asText()),
        shown,
        new Sides(trial.scene(), changes).describe());
  }

  /** Builds the scene, unless it still stands: most calls change nothing. */
  private Snapshot set(Scene scene) throws SQLException {
    if (standing == null || !standing.scene.equals(scene)) {
      database.reset(Population.of(scene, credentials));
      pictures.reset();
      standing = new Standing(scene, snapshot());
    }
    return standing.snapshot;
  }

  private Snapshot snapshot() throws SQLException {
    return database.snapshot().beside("pictures", "media_key", pictures.all());
  }

  private void happen(Trial trial) throws SQLException {
    long caller = trial.scene().caller();
    String session = trial.credential();
    switch (trial.event()) {
      case NOTHING -> {}
      case SESSION_ENDS -> {
        requireSuccess(client.get("mobile_api/get_priv_settings", "session_id", session));
        database.execute("DELETE FROM sessions WHERE account_id = " + caller);
      }
      case AVATAR_IS_CHANGED ->
          requireSuccess(
              client.postFile(
                  "mobile_api/avatar", "avatar", "a.png", Pictures.SENT, "session_id", session));
      case COVER_IS_REMOVED ->
          database.execute(
              "UPDATE accounts SET cover_key = NULL, cover_original_key = NULL WHERE id = "
                  + caller);
    }
  }

  private static void requireSuccess(String answer) {
    if (FormClient.json(answer).path("code").asInt() != 200) {
      throw new AssertionError("what had to happen before did not: " + answer);
    }
  }

  private static boolean isRefusalWithData(Trial trial, JsonNode answer) {
    String code = answer.path("code").asText();
    if (trial.operation().isOssn()) {
      return !(code.equals("100") || answer.path("payload").isBoolean());
    }
    return !(SUCCESS.contains(code) || answer.path("data").isEmpty());
  }

  private JsonNode answer(Trial trial) {
    Operation operation = trial.operation();
    List<String> told = trial.parameters();
    String[] parameters =
        FormClient.with(
            told.toArray(String[]::new),
            operation.isOssn() ? "api_key_token" : "session_id",
            trial.credential());
    String endpoint = operation.endpoint(told);
    if (operation.isPicture()) {
      return picture(client.send(client.request(endpoint + "?" + FormClient.query(parameters))));
    }
    return FormClient.json(
        switch (trial.method()) {
          case "POST" -> post(endpoint, trial.picture(), parameters);
          case "GET" -> client.get(endpoint, parameters);
          default ->
              FormClient.body(
                  client.send(
                      client
                          .request(endpoint + "?" + FormClient.query(parameters))
                          .method(trial.method(), BodyPublishers.noBody())));
        });
  }

  private String post(String endpoint, Optional<String> picture, String... parameters) {
    return picture.isPresent()
        ? client.postFile(endpoint, picture.get(), "a.png", Pictures.SENT, parameters)
        : client.post(endpoint, parameters);
  }

  /** HTTP's own answer, in the shape of the others. */
  private static JsonNode picture(HttpResponse<String> answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", answer.statusCode());
    ArrayNode data = json.putArray("data");
    if (!answer.body().isEmpty()) {
      data.add(answer.body());
    }
    return json;
  }
}
