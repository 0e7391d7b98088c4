package dev.aviary.adapters.rest.mobileapi.messaging;

import static dev.aviary.adapters.rest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.Samples;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PinnedJsonTest {

  private static final AccountId ME = new AccountId(7);
  private static final Message MESSAGE =
      Samples.message(86, 7, 78, new MessageBody.Text("1"), Instant.EPOCH, null);
  private static final String ROW =
      """
      {"id":86,"sent_by":7,"sent_to":78,"owner":true,"message":"1","media_file":"",\
      "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N",\
      "time":"01 Jan, 1970 00:00","side":"right"}""";

  @Test
  void page_withoutAPin_isAsPublishedClientsKnowIt() {
    assertThat(json(answer(List.of(MESSAGE), null)))
        .isEqualTo("{\"code\":200,\"data\":[" + ROW + "]}");
    assertThat(json(answer(List.of(), null)))
        .isEqualTo("{\"code\":204,\"message\":\"No data found\",\"data\":[]}");
  }

  @Test
  void page_withAPin_isTheSameWithOneFieldMore() {
    assertThat(json(answer(List.of(MESSAGE), MESSAGE)))
        .isEqualTo("{\"code\":200,\"data\":[" + ROW + "],\"pinned\":" + ROW + "}");
    assertThat(json(answer(List.of(), MESSAGE)))
        .isEqualTo(
            "{\"code\":204,\"message\":\"No data found\",\"data\":[],\"pinned\":" + ROW + "}");
  }

  @Test
  void code_withAPin_isThePages() {
    assertThat(answer(List.of(MESSAGE), MESSAGE).codeLabel()).isEqualTo("200");
    assertThat(answer(List.of(), MESSAGE).codeLabel()).isEqualTo("204");
  }

  private static Answer answer(List<Message> messages, @Nullable Message pinned) {
    return PinnedJson.of(new ReadMessages.Page(messages, pinned), ME, Samples.TWITTNER);
  }
}
