package dev.aviary.adapters.rest.ossn.messaging;

import static dev.aviary.adapters.rest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.Samples;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The objects of seed 003; pictures have the addresses they have here. */
class MessageJsonTest {

  private static final Identity ADMINISTRATOR =
      Samples.account(1, "administrator", "System", "Administrator").identity();
  private static final Identity MEAGAN =
      Samples.account(27, "zKutch", "Meagan", "McLaughlin").identity();
  private static final Instant SENT = Instant.ofEpochSecond(1569068396);

  private static final String ADMINISTRATOR_JSON =
      """
      {"guid":"1","fullname":"System Administrator","username":"administrator",\
      "icon":{"small":"http://www.mywebsite.com/upload/default/avatar_50x50.png"}}""";
  private static final String MEAGAN_JSON =
      """
      {"guid":"27","fullname":"Meagan McLaughlin","username":"zKutch",\
      "icon":{"small":"http://www.mywebsite.com/upload/default/avatar_50x50.png"}}""";

  @Test
  void message_read_isTheSample() {
    Message message =
        Samples.message(31, 27, 1, new MessageBody.Text("Hi There"), SENT, SENT.plusSeconds(9));

    assertThat(of(message))
        .isEqualTo(
            """
            {"data":{},"id":"31","message_from":%s,"message_to":%s,"message":"Hi There",\
            "viewed":"1","time":"1569068396"}"""
                .formatted(MEAGAN_JSON, ADMINISTRATOR_JSON));
  }

  @Test
  void message_removedForEveryone_isTheSampleAndSaysNothing() {
    Message message =
        Samples.message(30, 1, 27, new MessageBody.Text("Some Message"), SENT, SENT)
            .removeForEveryone(new AccountId(1));

    assertThat(of(message))
        .isEqualTo(
            """
            {"data":{},"id":"30","message_from":%s,"message_to":%s,"message":"",\
            "viewed":"1","is_deleted":"1","time":"1569068396"}"""
                .formatted(ADMINISTRATOR_JSON, MEAGAN_JSON));
  }

  @Test
  void message_removedBeforeItWasRead_hasNothingLeftToView() {
    Message message =
        Samples.message(30, 1, 27, new MessageBody.Text("Some Message"), SENT, null)
            .removeForEveryone(new AccountId(1));

    assertThat(of(message)).contains("\"viewed\":\"1\",\"is_deleted\":\"1\"");
  }

  @Test
  void message_unread_isNotViewed() {
    assertThat(of(Samples.message(30, 1, 27, new MessageBody.Text("<b>&"), SENT, null)))
        .contains("\"message\":\"<b>&\",\"viewed\":\"0\",\"time\"");
  }

  @Test
  void entry_answered_isTheLastKey() {
    Message message = Samples.message(30, 1, 27, new MessageBody.Text("y"), SENT, null);
    var json = MessageJson.of(message, ADMINISTRATOR, MEAGAN, Samples.OSSN);

    assertThat(json(new RecentResource.EntryJson(json, 1)))
        .startsWith("{\"data\":{},\"id\":\"30\",")
        .endsWith("\"time\":\"1569068396\",\"answered\":1}");
  }

  @Test
  void page_ofHistory_hasTheSamplesKeys() {
    UserJson withUser = UserJson.of(MEAGAN, Samples.OSSN);

    assertThat(json(new HistoryResource.HistoryJson(OssnList.of(List.of()), withUser, "39", false)))
        .isEqualTo(
            "{\"list\":false,\"withuser\":" + MEAGAN_JSON + ",\"count\":\"39\",\"offset\":false}");
  }

  private static String of(Message message) {
    return json(MessageJson.of(message, ADMINISTRATOR, MEAGAN, Samples.OSSN));
  }
}
