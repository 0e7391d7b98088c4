package dev.aviary.bootstrap.openapi;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/api} has is what a server answers; the property makes it so. */
class ClientDocumentsIT {

  private static final String KEY = "0123456789abcdef-planted-secret-0123456789";
  private static final List<String> PAGES = List.of("mobile", "ossn", "pictures");

  private static String served = "";
  private static String userInterface = "";
  private static final Map<String, String> MADE = new LinkedHashMap<>();

  /** In one go: what a page shows follows from the calls before. */
  @BeforeAll
  static void call() throws Exception {
    Path folder = ServerProcess.folder("client-documents");
    Files.write(folder.resolve("photo.jpg"), Photo.jpeg(900, 600));
    var environment =
        Map.of("AVIARY_BRAND_PUBLIC_URL", "http://localhost:8080", "AVIARY_OSSN_API_KEY", KEY);
    try (ServerProcess server = ServerProcess.start(folder, environment)) {
      served = body(server, "/q/openapi");
      userInterface = body(server, "/q/swagger-ui/");
      for (String name : PAGES) {
        Page page = new Page(name, ApiDocument.now());
        String text = page.made(shell(server, folder, name));
        if (Boolean.getBoolean("aviary.api-pages")) {
          page.write(text);
        }
        MADE.put(name, text);
      }
    }
  }

  /** Whatever the order in which fields of objects are written. */
  @Test
  void openApi_ofTheServer_isTheDocumentOfTheRepository() {
    assertThat(ApiDocument.parse(served).root().equals(ApiDocument.now().root()))
        .as("docs/api/openapi.yaml is stale: run `make openapi`")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobile", "ossn", "pictures"})
  void page_isWhatAServerAnswers(String name) {
    assertThat(new Page(name, ApiDocument.now()).text())
        .as("docs/api/%s.md is stale: run `make api-pages`", name)
        .isEqualTo(MADE.get(name));
  }

  @Test
  void pages_showEveryOperationOnce() {
    List<String> shown =
        PAGES.stream()
            .flatMap(it -> new Page(it, ApiDocument.now()).operations().stream())
            .map(Object::toString)
            .toList();
    Set<String> all =
        ApiDocument.now().operations().stream()
            .filter(it -> !it.method().equals("OPTIONS"))
            .map(Object::toString)
            .collect(Collectors.toSet());

    assertThat(shown).doesNotHaveDuplicates();
    assertThat(new HashSet<>(shown)).isEqualTo(all);
  }

  @Test
  void swaggerUi_ofTheManagementPort_isThere() {
    assertThat(userInterface).contains("SwaggerUIBundle");
  }

  private static Shell shell(ServerProcess server, Path folder, String page) {
    Shell shell = new Shell(folder);
    String site = server.site("").toString();
    shell.set("SITE", site);
    shell.set("API", site + (page.equals("ossn") ? "/api/v1.0" : "/mobile_api"));
    shell.set("KEY", KEY);
    if (page.equals("ossn")) {
      MobileClient mobile = server.client();
      shell.set("ONE", id(mobile, "meagan"));
      shell.set("OTHER", id(mobile, "zKutch"));
    }
    return shell;
  }

  private static String id(MobileClient mobile, String name) {
    String session = mobile.signUp(name);
    return json(mobile.get("profile", "session_id", session, "username", name))
        .at("/data/id")
        .asText();
  }

  private static String body(ServerProcess server, String path) {
    return new String(ServerProcess.fetch(server.management(path)).body(), StandardCharsets.UTF_8);
  }
}
