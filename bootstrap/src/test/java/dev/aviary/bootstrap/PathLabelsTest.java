package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "GET, SUCCESS, /mobile_api/get_chats",
    "POST, SERVER_ERROR, /api/v1.0/message_add",
    "GET, CLIENT_ERROR, /upload/{name: .*}",
    "HEAD, SUCCESS, /upload/{name: .*}",
    "GET, CLIENT_ERROR, NOT_FOUND"
  })
  void path_ofAnEndpoint_isKept(String method, String outcome, String path) {
    assertThat(label(method, outcome, path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, CLIENT_ERROR, /mobile_api/secret%zz",
    "POST, CLIENT_ERROR, /upload/secret",
    "OPTIONS, SUCCESS, /mobile_api/secret",
    "PUT, SUCCESS, /mobile_api/secret"
  })
  void path_thatAClientTyped_isNotTold(String method, String outcome, String path) {
    assertThat(label(method, outcome, path)).isEqualTo("UNKNOWN");
  }

  @Test
  void meter_withoutAPath_isLeftAlone() {
    var id = new Meter.Id("answers", Tags.of("code", "/200"), null, null, Meter.Type.COUNTER);

    assertThat(new PathLabels().map(id)).isSameAs(id);
  }

  private static String label(String method, String outcome, String path) {
    Tags tags = Tags.of("method", method, "outcome", outcome, "uri", path);
    var id = new Meter.Id("http.server.requests", tags, null, null, Meter.Type.TIMER);
    return String.valueOf(new PathLabels().map(id).getTag("uri"));
  }
}
