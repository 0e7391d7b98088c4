package dev.aviary.adapters.rest.mobileapi.messaging;

import static dev.aviary.adapters.rest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.Samples;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatJsonTest {

  private static final Instant NOW = Instant.parse("2020-11-21T15:11:00Z");

  @ParameterizedTest
  @CsvSource({"turki, https://twittner.com", "mansurTLs, http://1.vision"})
  void of_text_isTheSample(String username, String site) {
    Brand brand = site.startsWith("https") ? Samples.TWITTNER : Samples.COLIBRI;
    Message newest = message(new MessageBody.Text("y"));

    assertThat(json(ChatJson.of(chat(username, newest, 0), NOW, brand)))
        .isEqualTo(
            """
            {"user_id":78,"username":"%1$s","name":"First name Last name",\
            "avatar":"%2$s/upload/default/avatar.png","verified":"0","chat_id":9,\
            "time":"17 minutes ago","last_message":"y","new_messages":"",\
            "chat_url":"%2$s/conversation/@%1$s"}"""
                .formatted(username, site));
  }

  @Test
  void of_unread_countsThemAsANumber() {
    assertThat(of(message(new MessageBody.Text("y")), Samples.TWITTNER))
        .contains("\"new_messages\":2,");
  }

  @Test
  void of_nothingVisible_showsNothing() {
    assertThat(of(null, Samples.TWITTNER)).contains("\"last_message\":\"\"");
  }

  @Test
  void of_image_showsItsWord() {
    var image = new MessageBody.Image(new MediaKey("upload/images/2020/11/a_image_original.jpg"));

    assertThat(of(message(image), Samples.TWITTNER)).contains("\"last_message\":\"Image\"");
  }

  @Test
  void of_messageFormatHtml_joinsLinesThenEscapes() {
    Message newest = message(new MessageBody.Text("a <\n> b & \"c\""));

    assertThat(of(newest, Samples.html(Samples.TWITTNER)))
        .contains("\"last_message\":\"a &lt; &gt; b &amp; &quot;c&quot;\"");
    assertThat(of(newest, Samples.TWITTNER)).contains("\"last_message\":\"a < > b & \\\"c\\\"\"");
  }

  @Test
  void of_blankLinesAndLongSpace_areOneSpaceAndAsSent() {
    assertThat(of(message(new MessageBody.Text("\n a\r\n\n \u2028 b ")), Samples.TWITTNER))
        .contains("\"last_message\":\"a b\"");
    String spaced = "a" + " ".repeat(2998) + "b";
    assertThat(of(message(new MessageBody.Text(spaced)), Samples.TWITTNER)).contains(spaced);
  }

  private static String of(@Nullable Message newest, Brand brand) {
    return json(ChatJson.of(chat("turki", newest, 2), NOW, brand));
  }

  private static Chats.Chat chat(String username, @Nullable Message newest, int unread) {
    return new Chats.Chat(
        new ChatId(9),
        Samples.account(78, username, "First name", "Last name").identity(),
        NOW.minusSeconds(17 * 60 + 59),
        newest,
        unread);
  }

  private static Message message(MessageBody body) {
    return Samples.message(86, 7, 78, body, NOW, null);
  }
}
