package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.FormClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where calls are tried: a server, its database, and everybody in it. */
final class Stage {

  private static final Set<String> SUCCESS = Set.of("100", "200", "201");

  private record Standing(Scene scene, Snapshot snapshot) {}

  private final FormClient client;
  private final Database database;
  private final Credentials credentials;
  private @Nullable Standing standing;

  Stage(FormClient client, Database database, Credentials credentials) {
    this.client = client;
    this.database = database;
    this.credentials = credentials;
  }

  /** How a call comes out, as a word that has no name yet. */
  Word perform(Trial trial) throws SQLException {
    Snapshot before = set(trial.scene());
    if (trial.sessionEnds()) {
      before = endSession(trial);
    }
    JsonNode answer = FormClient.json(answer(trial));
    List<Change> changes = before.changesUntil(database.snapshot());
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
        new Sides(trial.scene()).describe(changes));
  }

  /** Builds the scene, unless it still stands: most calls change nothing. */
  private Snapshot set(Scene scene) throws SQLException {
    if (standing == null || !standing.scene.equals(scene)) {
      database.reset(Population.of(scene, credentials));
      standing = new Standing(scene, database.snapshot());
    }
    return standing.snapshot;
  }

  /** Not before a call was made in it, after which nothing may remember it. */
  private Snapshot endSession(Trial trial) throws SQLException {
    String answer = client.get("mobile_api/get_priv_settings", "session_id", trial.credential());
    if (FormClient.json(answer).path("code").asInt() != 200) {
      throw new AssertionError("there was no session to end: " + answer);
    }
    database.execute("DELETE FROM sessions WHERE account_id = " + trial.scene().caller());
    standing = null;
    return database.snapshot();
  }

  private static boolean isRefusalWithData(Trial trial, JsonNode answer) {
    String code = answer.path("code").asText();
    if (trial.operation().isMobile()) {
      return !(SUCCESS.contains(code) || answer.path("data").isEmpty());
    }
    return !(code.equals("100") || answer.path("payload").isBoolean());
  }

  private String answer(Trial trial) {
    String credential = trial.operation().isMobile() ? "session_id" : "api_key_token";
    String[] parameters =
        FormClient.with(trial.parameters().toArray(String[]::new), credential, trial.credential());
    String endpoint = trial.operation().endpoint();
    return switch (trial.method()) {
      case "POST" -> client.post(endpoint, parameters);
      case "GET" -> client.get(endpoint, parameters);
      default ->
          FormClient.body(
              client.send(
                  client
                      .request(endpoint + "?" + FormClient.query(parameters))
                      .method(trial.method(), BodyPublishers.noBody())));
    };
  }
}
