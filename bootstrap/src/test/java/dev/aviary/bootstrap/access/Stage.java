package dev.aviary.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aviary.bootstrap.FormClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Where calls are tried: a server, its database, and everybody in it. */
final class Stage {

  private static final Set<String> SUCCESS = Set.of("100", "200", "201");

  /** The longest that what another server ends may go on here. */
  private static final Duration UNTIL_TOLD = Duration.ofSeconds(1);

  private record Standing(Scene scene, Event event, Snapshot snapshot) {}

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
    Snapshot before = set(trial);
    JsonNode answer = answer(trial);
    List<Change> changes = before.changesUntil(snapshot());
    if (!(changes.isEmpty() && trial.event().lasts())) {
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
  private Snapshot set(Trial trial) throws SQLException {
    Scene scene = trial.scene();
    if (standing == null
        || !standing.scene.equals(scene)
        || !standing.event.equals(trial.event())) {
      database.reset(Population.of(scene, credentials));
      pictures.reset();
      happen(trial.event(), scene, credentials.valid(scene));
      standing = new Standing(scene, trial.event(), snapshot());
    }
    return standing.snapshot;
  }

  private Snapshot snapshot() throws SQLException {
    return database.snapshot().beside("pictures", "media_key", pictures.all());
  }

  private void happen(Event event, Scene scene, String session) throws SQLException {
    long caller = scene.caller();
    switch (event) {
      case NOTHING -> {}
      case LOGGED_OUT -> require(200, client.post("mobile_api/logout", "session_id", session));
      case REUSED -> {
        require(200, use(session));
        require(200, refresh(caller));
        putBack(caller, "renewed_at", "1 minute");
        require(400, refresh(caller));
      }
      case ENDED_ELSEWHERE -> {
        require(200, use(session));
        database.executeAsAServer("DELETE FROM sessions WHERE " + isSessionOf(caller));
        awaitRefusal(session);
      }
      case USED_JUST_NOW -> require(200, refresh(caller));
      case USED_BEFORE -> {
        require(200, refresh(caller));
        putBack(caller, "renewed_at", "1 minute");
      }
      case TARGETS_USED_BEFORE -> {
        require(200, refresh(scene.target()));
        putBack(scene.target(), "renewed_at", "1 minute");
      }
      case PAST_ITS_END -> putBack(caller, "ends_at", "90 days");
      case NOT_RENEWED_FOR_LONG -> putBack(caller, "renewed_at", "30 days");
      case AVATAR_IS_CHANGED ->
          require(
              200,
              client.postFile(
                  "mobile_api/avatar", "avatar", "a.png", Pictures.SENT, "session_id", session));
      case COVER_IS_REMOVED ->
          database.execute(
              "UPDATE accounts SET cover_key = NULL, cover_original_key = NULL WHERE id = "
                  + caller);
    }
  }

  private String use(String session) {
    return client.get("mobile_api/get_priv_settings", "session_id", session);
  }

  private String refresh(long account) {
    String token = Credentials.refreshToken(Credentials.session(account)).reveal();
    return client.post("mobile_api/refresh_access_token", "refresh_token", token);
  }

  private void putBack(long account, String time, String interval) throws SQLException {
    database.execute(
        "UPDATE sessions SET %1$s = %1$s - interval '%2$s' WHERE %3$s"
            .formatted(time, interval, isSessionOf(account)));
  }

  private static String isSessionOf(long account) {
    return "id = '%s'".formatted(Credentials.session(account));
  }

  /** Here already: some of the calls that follow make the server look again. */
  private void awaitRefusal(String session) {
    long deadline = System.nanoTime() + UNTIL_TOLD.toNanos();
    long asked = System.nanoTime();
    while (code(use(session)) != 401) {
      // Not when it was answered, which may take a busy machine a while.
      if (asked > deadline) {
        throw new AssertionError("what was ended elsewhere goes on after " + UNTIL_TOLD);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      asked = System.nanoTime();
    }
  }

  private static void require(int code, String answer) {
    if (code(answer) != code) {
      throw new AssertionError("what had to happen before was answered " + code(answer));
    }
  }

  private static int code(String answer) {
    return FormClient.json(answer).path("code").asInt();
  }

  private static boolean isRefusalWithData(Trial trial, JsonNode answer) {
    String code = answer.path("code").asText();
    if (trial.operation().isOssn()) {
      return !(code.equals("100") || answer.path("payload").isBoolean());
    }
    return !(SUCCESS.contains(code) || answer.path("data").isEmpty());
  }

  private JsonNode answer(Trial trial) {
    return trial.inHeader()
        ? answer(trial, client.bearing(trial.credential()))
        : answer(
            trial,
            client,
            trial.operation().isOssn() ? "api_key_token" : "session_id",
            trial.credential());
  }

  private static JsonNode answer(Trial trial, FormClient client, String... credential) {
    Operation operation = trial.operation();
    List<String> told = trial.parameters();
    String[] parameters = FormClient.with(told.toArray(String[]::new), credential);
    String endpoint = operation.endpoint(told);
    if (operation.isPicture()) {
      return picture(client.send(client.request(endpoint + "?" + FormClient.query(parameters))));
    }
    return FormClient.json(
        switch (trial.method()) {
          case "POST" -> post(client, endpoint, trial.picture(), parameters);
          case "GET" -> client.get(endpoint, parameters);
          default ->
              FormClient.body(
                  client.send(
                      client
                          .request(endpoint + "?" + FormClient.query(parameters))
                          .method(trial.method(), BodyPublishers.noBody())));
        });
  }

  private static String post(
      FormClient client, String endpoint, Optional<String> picture, String... parameters) {
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
