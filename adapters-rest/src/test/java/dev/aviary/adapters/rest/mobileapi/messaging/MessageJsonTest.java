package dev.aviary.adapters.rest.mobileapi.messaging;

import static dev.aviary.adapters.rest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.Samples;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageJsonTest {

  private static final AccountId ME = new AccountId(7);
  private static final AccountId PARTNER = new AccountId(78);
  private static final Instant SENT = Instant.ofEpochSecond(1605960603);
  private static final String KEY =
      "upload/images/2020/11/lbEG1WesAJdnqVWuUVSd_21_00ae49e181b4a21f86d2338eed424e7b_image_original.jpg";
  private static final Message IMAGE =
      Samples.message(49, 7, 78, new MessageBody.Image(new MediaKey(KEY)), SENT, null);

  static Stream<Arguments> brands() {
    return Stream.of(
        Arguments.of(Samples.TWITTNER, "https://twittner.com", "TWTNR"),
        Arguments.of(Samples.COLIBRI, "http://1.vision", "COLIBRI"));
  }

  /** The sample but for its time, which shows the month where the minutes belong. */
  @ParameterizedTest
  @MethodSource("brands")
  void sent_image_isTheSample(Brand brand, String site, String prefix) {
    assertThat(json(SentJson.of(IMAGE, brand)))
        .isEqualTo(
            """
            {"id":49,"sent_by":7,"sent_to":78,"owner":true,"message":"Image",\
            "media_file":"%s/%s","media_type":"image","seen":"0","deleted_fs1":"N","deleted_fs2":"N",\
            "time":"21 Nov, 2020 12:10","side":"right","media_name":"%s-IMG-1605960603"}"""
                .formatted(site, KEY, prefix));
  }

  @Test
  void sent_text_hasNoMediaName() {
    assertThat(json(SentJson.of(text("y"), Samples.TWITTNER)))
        .isEqualTo(
            """
            {"id":86,"sent_by":7,"sent_to":78,"owner":true,"message":"y","media_file":"",\
            "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N",\
            "time":"21 Nov, 2020 12:10","side":"right"}""");
  }

  @Test
  void row_imageOfThePartner_isOnTheLeftWithoutMediaName() {
    assertThat(json(MessageJson.of(IMAGE, PARTNER, Samples.TWITTNER)))
        .contains(
            "\"owner\":false,\"message\":\"Image\",\"media_file\":\"https://twittner.com/" + KEY)
        .endsWith("\"side\":\"left\"}");
  }

  @Test
  void row_seen_showsTheSecondOfTheFirstRead() {
    Message seen =
        Samples.message(86, 7, 78, new MessageBody.Text("1"), SENT, SENT.plusMillis(61_500));

    assertThat(json(MessageJson.of(seen, ME, Samples.TWITTNER)))
        .contains("\"seen\":\"1605960664\"");
  }

  @Test
  void row_hiddenFromOneSide_flagsThatSideAlone() {
    Message hiddenFromSender = text("1").hideFrom(ME);
    Message hiddenFromRecipient = text("1").hideFrom(PARTNER);

    assertThat(json(MessageJson.of(hiddenFromSender, PARTNER, Samples.TWITTNER)))
        .contains("\"deleted_fs1\":\"Y\",\"deleted_fs2\":\"N\"");
    assertThat(json(MessageJson.of(hiddenFromRecipient, ME, Samples.TWITTNER)))
        .contains("\"deleted_fs1\":\"N\",\"deleted_fs2\":\"Y\"");
  }

  static Stream<Message> gone() {
    return Stream.of(
        IMAGE.removeForEveryone(ME),
        Message.erased(new MessageId(49), new ConversationId(1), ME, PARTNER, SENT));
  }

  @ParameterizedTest
  @MethodSource("gone")
  void sent_thatIsGoneByNow_saysNothingAndIsDeletedForBoth(Message gone) {
    assertThat(json(SentJson.of(gone, Samples.TWITTNER)))
        .isEqualTo(
            """
            {"id":49,"sent_by":7,"sent_to":78,"owner":true,"message":"","media_file":"",\
            "media_type":"none","seen":"0","deleted_fs1":"Y","deleted_fs2":"Y",\
            "time":"21 Nov, 2020 12:10","side":"right"}""");
  }

  @Test
  void found_text_isTheSample() {
    Message hello =
        Samples.message(
            8, 10, 5, new MessageBody.Text("Hello!"), Instant.parse("2021-03-23T11:47:59Z"), null);

    assertThat(json(FoundJson.of(hello, new AccountId(10), Samples.TWITTNER)))
        .isEqualTo(
            """
            {"id":8,"sent_by":10,"sent_to":5,"owner":true,"message":"Hello!","media_file":"",\
            "media_type":"none","seen":"0","deleted_fs1":"N","deleted_fs2":"N",\
            "time":"23 Mar, 2021 11:47","side":"right","media_raw":""}""");
  }

  @Test
  void found_image_endsWithItsKey() {
    assertThat(json(FoundJson.of(IMAGE, ME, Samples.COLIBRI)))
        .contains("\"media_file\":\"http://1.vision/" + KEY)
        .endsWith("\"side\":\"right\",\"media_raw\":\"" + KEY + "\"}");
  }

  @Test
  void row_messageFormatHtml_escapesTheText() {
    Brand brand = Samples.html(Samples.TWITTNER);

    assertThat(json(MessageJson.of(text("<b>\"&"), ME, brand)))
        .contains("\"message\":\"&lt;b&gt;&quot;&amp;\"");
    assertThat(json(MessageJson.of(text("<b>&"), ME, Samples.TWITTNER)))
        .contains("\"message\":\"<b>&\"");
  }

  private static Message text(String text) {
    return Samples.message(86, 7, 78, new MessageBody.Text(text), SENT, null);
  }
}
