package dev.aviary.adapters.rest.mobileapi;

import static dev.aviary.adapters.rest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void rows_someOfMany_showHowManyThereAre() {
    assertThat(json(Answer.rows(List.of("row"), 7)))
        .isEqualTo("{\"code\":200,\"total\":7,\"data\":[\"row\"]}");
  }

  @Test
  void rows_none_areTheDocumented204() {
    String expected = "{\"code\":204,\"message\":\"No data found\",\"data\":[]}";

    assertThat(json(Answer.rows(List.of()))).isEqualTo(expected);
    assertThat(json(Answer.rows(List.of(), 7))).isEqualTo(expected);
  }

  @Test
  void done_isTheEnvelopeWithoutData() {
    assertThat(json(Answer.done("Message deleted successfully")))
        .isEqualTo("{\"code\":200,\"message\":\"Message deleted successfully\",\"data\":[]}");
  }

  @Test
  void noSession_isTheDocumented401InItsOwnOrder() {
    assertThat(json(Answer.noSession()))
        .isEqualTo("{\"code\":401,\"data\":[],\"message\":\"Unauthorized Access\"}");
  }
}
