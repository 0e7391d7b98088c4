package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {

  @Test
  void operation_ofAnEndpoint_isTheLastPartOfItsPath() {
    assertThat(operation("plain")).isEqualTo("get_chats");
    assertThat(operation("versioned")).isEqualTo("message_list");
  }

  @Test
  void operation_ofWhatStandsInForEveryPath_isUnknown() {
    assertThat(operation("template")).isEqualTo("unknown");
    assertThat(operation("pathless")).isEqualTo("unknown");
    assertThat(AnswerTimes.operation(null)).isEqualTo("unknown");
  }

  private static String operation(String method) {
    return Arrays.stream(Endpoints.class.getDeclaredMethods())
        .filter(it -> it.getName().equals(method))
        .map(AnswerTimes::operation)
        .findFirst()
        .orElseThrow();
  }

  interface Endpoints {
    @Path("get_chats")
    void plain();

    @Path("v1.0/message_list")
    void versioned();

    @Path("{rest:.*}")
    void template();

    void pathless();
  }
}
