package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallErrorsTest {

  private final Exception fault = new IllegalStateException("a form with too much in it");

  private final CallErrors errors = new CallErrors(new Dialects(noDialects()));

  @Test
  void failed_beforeTheFormWasRead_isABadRequestOutsideOfDialectsToo() {
    assertThat(errors.failed(fault, request(false)).getStatus()).isEqualTo(400);
  }

  @Test
  void failed_afterTheFormWasRead_isAFaultOfOurs() {
    assertThat(errors.failed(fault, request(true)).getStatus()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1",
    "PT0.000000001S, 1",
    "PT1S, 1",
    "PT1.000000001S, 2",
    "PT59.5S, 60",
    "PT20M, 1200"
  })
  void seconds_anyWait_isRoundedUpToWholeOnes(Duration wait, long seconds) {
    assertThat(CallErrors.seconds(wait)).isEqualTo(seconds);
  }

  /** For a picture, which is of no dialect. */
  private static ContainerRequestContext request(boolean read) {
    UriInfo uri = answering(UriInfo.class, Map.of("getPath", "/upload/default/avatar.png"));
    Map<String, Object> unread = Map.of("getUriInfo", uri);
    return answering(
        ContainerRequestContext.class,
        read ? Map.of("getUriInfo", uri, "getProperty", true) : unread);
  }

  @SuppressWarnings("unchecked")
  private static Instance<Dialect> noDialects() {
    return answering(Instance.class, Map.of("stream", Stream.empty()));
  }

  /** Something that answers null to what is not among these. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }
}
