package dev.aviary.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.mobileapi.Throttled;
import dev.aviary.application.throttle.Action;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Which endpoints of the mobile API may be called only so often; a new one has to be decided on.
 */
class ThrottledEndpointsTest {

  private static final Map<String, Action> THROTTLED =
      Map.of(
          "signup", Action.SIGN_UP,
          "login", Action.LOG_IN,
          "refresh_access_token", Action.REFRESH,
          "send_message", Action.SEND,
          "search_messages", Action.SEARCH,
          "avatar", Action.UPLOAD,
          "cover", Action.UPLOAD,
          "cover_reposition", Action.UPLOAD);

  /** They change a row or a few, by keys, and undo themselves or do nothing the second time. */
  private static final Set<String> CHEAP_WRITES =
      Set.of(
          "logout",
          "delete_message",
          "pin_message",
          "unpin_message",
          "clear_chat",
          "follow",
          "accept_follow",
          "ignore_follow",
          "block_user",
          "set_priv_settings");

  private static final List<Method> ENDPOINTS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("dev.aviary.adapters.rest.mobileapi")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
              .map(method -> method.reflect())
              .toList();

  @Test
  void endpoints_thatCost_areThrottledAsWhatTheyAre() {
    Map<String, Action> throttled = new TreeMap<>();
    for (Method endpoint : ENDPOINTS) {
      Throttled annotation = endpoint.getAnnotation(Throttled.class);
      if (annotation != null) {
        throttled.put(name(endpoint), annotation.value());
      }
    }
    assertThat(throttled)
        .as("THROTTLED has each @Throttled endpoint (docs/adr/0012-throttling.md)")
        .containsExactlyInAnyOrderEntriesOf(THROTTLED);
  }

  @Test
  void endpoints_writesThatAreNotThrottled_areKnownToBeCheap() {
    Set<String> free =
        ENDPOINTS.stream()
            .filter(it -> !it.isAnnotationPresent(Throttled.class))
            .filter(it -> !it.isAnnotationPresent(Read.class))
            .map(ThrottledEndpointsTest::name)
            .collect(Collectors.toSet());
    assertThat(free)
        .as("a write is @Throttled, or in CHEAP_WRITES (docs/adr/0012-throttling.md)")
        .containsExactlyInAnyOrderElementsOf(CHEAP_WRITES);
  }

  private static String name(Method endpoint) {
    return endpoint.getAnnotation(Path.class).value();
  }
}
