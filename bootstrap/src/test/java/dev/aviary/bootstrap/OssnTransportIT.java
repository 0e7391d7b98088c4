package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.body;
import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the OSSN site API and how, and what operators see of it. */
class OssnTransportIT extends OssnServer {

  private static final String NO_VERSION = error("107", "Invalid API version");
  private static final String NO_METHOD = error("101", "Invalid Method");
  private static final String NO_KEY = error("106", "Invalid API KEY token");

  private final FormClient site = new FormClient(server.site("/"));

  @Test
  void call_howeverItsParametersCome_isAnswered() {
    String[] parameters = {"api_key_token", KEY, "guid", me, "to", partner};
    String query = "message_list?api_key_token=" + KEY + "&guid=" + me + "&to=" + partner;

    for (String answer :
        new String[] {
          ossn.get("message_list", parameters),
          ossn.post("message_list", parameters),
          ossn.postUrlEncoded("message_list", parameters),
          ossn.postUrlEncoded(query),
          ossn.get("message_list/", parameters)
        }) {
      assertThat(json(answer).at("/code").textValue()).isEqualTo("100");
    }
  }

  // Refusals, in their order

  @ParameterizedTest
  @ValueSource(
      strings = {"api", "api/", "api/message_list", "api/v2.0/message_list", "api/v1.00/nope"})
  void version_another_isRefusedFirst(String path) {
    assertGolden(site.get(path, "api_key_token", KEY), NO_VERSION);
    assertGolden(site.post(path, "api_key_token", "wrong"), NO_VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nope", "message_list/more", "MESSAGE_LIST", "..%2f..%2fetc"})
  void method_unknown_isRefusedBeforeTheKey(String method) {
    assertGolden(ossn.get(method, "api_key_token", KEY), NO_METHOD);
    assertGolden(ossn.post(method), NO_METHOD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
  void method_ofHttpThatIsNeitherGetNorPost_isRefused(String method) {
    assertGolden(
        body(
            ossn.send(
                ossn.request("message_list?api_key_token=" + KEY)
                    .method(method, BodyPublishers.noBody()))),
        NO_METHOD);
    assertGolden(
        body(
            site.send(
                site.request("api/v2.0/message_list").method(method, BodyPublishers.noBody()))),
        NO_VERSION);
  }

  @Test
  void key_missingOrWrong_isRefusedBeforeTheUser() {
    assertGolden(ossn.get("message_list"), NO_KEY);
    for (String wrong : new String[] {"", KEY + "x", KEY.substring(1), "SiteKey[hidden]"}) {
      assertGolden(
          ossn.post("message_list", "api_key_token", wrong, "guid", me, "to", partner), NO_KEY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "nonsense"})
  void form_unreadable_holdsNoKey(String type) {
    assertGolden(
        body(
            ossn.send(
                ossn.request("message_list")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("api_key_token=" + KEY)))),
        NO_KEY);
  }

  @Test
  void server_withoutAKey_hasNoVersionAtAll() {
    try (ServerProcess closed = ServerProcess.start(ServerProcess.folder("keyless"), Map.of())) {
      FormClient client = new FormClient(closed.site("/api/"));

      for (String path : new String[] {"", "v1.0/message_list", "v1.0/nope", "v2.0/x"}) {
        assertThat(json(client.get(path, "api_key_token", "")).at("/code").textValue())
            .isEqualTo("107");
        assertThat(json(client.post(path, "api_key_token", KEY)).at("/message").textValue())
            .isEqualTo("Invalid API version");
      }
    }
  }

  // What operators see

  @Test
  void output_ofEveryUse_saysWhatWasDoneButNoKeyAndNoText() {
    String id = add(me, partner, "planted-text");
    call("message_list", "guid", me, "to", partner, "markallread", "planted-text");
    call("message_delete", "guid", me, "id", id);
    ossn.get("message_list", "api_key_token", "planted-key", "guid", me, "to", "planted-text");
    ossn.get("planted-method", "api_key_token", "planted-key");

    assertThat(lines("INFO"))
        .contains(
            keyUse("message_add from=%s to=%s code=100", me, partner),
            keyUse("message_list guid=%s to=%s code=100", me, partner),
            keyUse("message_delete guid=%s id=%s code=100", me, id));
    assertThat(lines("WARN"))
        .contains(keyUse("message_list guid=%s code=106", me), keyUse("unknown code=101"));
    assertThat(server.output()).doesNotContain(KEY, "planted-");
  }

  @Test
  void metrics_countAnswersByTheCodeInTheBody() throws IOException, InterruptedException {
    ossn.get("nope");

    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.management("/q/metrics")).build(),
                BodyHandlers.ofString())
            .body();
    assertThat(metrics)
        .contains(
            "aviary_answers_seconds_count{code=\"101\",dialect=\"ossn\",operation=\"unknown\"}");
  }

  @Test
  void smallIcon_isAPictureOfFiftyByFifty() {
    assertThat(smallIcon()).endsWith("/upload/default/avatar_50x50.png");
    assertFiftyByFifty(smallIcon());

    mobile.avatar(mySession, Photo.jpeg(90, 120));

    assertThat(smallIcon()).endsWith("_thumbnail_50x50.jpg");
    assertFiftyByFifty(smallIcon());
  }

  /** Mine, as the partner is shown it. */
  private String smallIcon() {
    return json(call("message_list", "guid", partner, "to", me))
        .at("/payload/withuser/icon/small")
        .textValue();
  }

  private void assertFiftyByFifty(String url) {
    var picture = Photo.read(server.picture(URI.create(url).getPath()).body());
    assertThat(picture.getWidth()).isEqualTo(50);
    assertThat(picture.getHeight()).isEqualTo(50);
  }

  /** What the audit log says at a level. */
  private List<String> lines(String level) {
    return server
        .output()
        .lines()
        .filter(line -> line.contains(" " + level + " ") && line.contains("[aviary.audit]"))
        .map(line -> line.substring(line.indexOf("event=")))
        .toList();
  }

  private static String keyUse(String line, String... ids) {
    return "event=site_key method=" + line.formatted((Object[]) ids) + " address=127.0.0.1";
  }
}
