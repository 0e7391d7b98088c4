package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.domain.shared.TooManyRequestsException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Dialects dialects = new Dialects(noDialects());
  private final CallErrors errors = new CallErrors(dialects, new Refusals(metrics, dialects));

  @Test
  void failed_beforeTheFormWasRead_isABadRequestOutsideOfDialectsToo() {
    assertThat(errors.failed(fault, request(false)).getStatus()).isEqualTo(400);

    assertThat(refused("unreadable")).isOne();
  }

  @Test
  void failed_afterTheFormWasRead_isAFaultOfOurs() {
    assertThat(errors.failed(fault, request(true)).getStatus()).isEqualTo(500);

    assertThat(refused("fault")).isOne();
  }

  @Test
  void failed_asStorageIsAway_isCountedAsAnOutage() {
    errors.failed(new MediaUnavailableException("storage does not answer", fault), request(true));

    assertThat(refused("outage")).isOne();
  }

  @Test
  void refused_tooManyRequests_isCountedByWhetherAnybodyKnowsForHowLong() {
    errors.refused(new TooManyRequestsException(Duration.ofSeconds(3)), request(true));
    errors.refused(new TooManyRequestsException(Duration.ZERO), request(true));
    errors.refused(new TooManyRequestsException(Duration.ZERO), request(true));

    assertThat(refused("throttled")).isOne();
    assertThat(refused("busy")).isEqualTo(2);
  }

  private double refused(String reason) {
    return metrics.get("aviary.refusals").tag("reason", reason).counter().count();
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
    return answering(Instance.class, Map.of("stream", Stream.<Dialect>empty()));
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
