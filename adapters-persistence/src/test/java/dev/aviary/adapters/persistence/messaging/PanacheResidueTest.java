package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.SearchText;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Dumps every table after messages are gone from both sides, and looks for what they said. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheResidueTest extends PanacheFixture {

  private static final List<String> SECRETS =
      List.of("Quetzalcóatlus 7391", "秘密北京绝密", "Тайна Ёлки", "סוֹד כָּמוּס");

  @Test
  void bothSidesDeleteEachMessage_nothingIsLeft() {
    assertErased(
        message -> {
          messenger().delete(kenji, message.id());
          messenger().delete(mira, message.id());
        });
  }

  @Test
  void bothSidesClear_nothingIsLeft() {
    assertErased(
        message -> {
          messenger().clear(mira, kenji, true);
          messenger().clear(kenji, mira, false);
        });
  }

  @Test
  void oneDeletesAndTheOtherClears_nothingIsLeft() {
    assertErased(
        message -> {
          messenger().delete(mira, message.id());
          messenger().clear(kenji, mira);
        });
  }

  @Test
  void senderRemovesForEveryone_nothingIsLeft() {
    assertErased(message -> messenger().remove(mira, message.id()));
  }

  @Test
  void dump_ofWhatIsKept_findsIt() {
    messenger().send(mira, kenji, "a text to be found");
    panache.index.cover(pair(mira, kenji), 1);

    assertThat(dump()).contains("a text to be found", hex("a text to be found"));
  }

  private void assertErased(Consumer<Message> erase) {
    List<Message> messages = new ArrayList<>();
    for (String secret : SECRETS) {
      messages.add(messenger().send(mira, kenji, secret, "name-" + messages.size()));
    }
    var picture = new MediaKey("upload/images/2020/11/residue-" + mira.value() + ".jpg");
    messages.add(send(mira, kenji, new MessageBody.Image(picture)));
    messenger().read(kenji, mira);
    panache.index.cover(pair(mira, kenji), 1);
    assertThat(dump()).contains(SECRETS).contains(hex(SearchText.fold(SECRETS.getFirst())));

    for (Message message : messages) {
      eraseUnlessGone(message, erase);
    }

    String dump = dump();
    for (String secret : SECRETS) {
      String folded = SearchText.fold(secret);
      assertThat(dump).doesNotContain(secret, folded, hex(secret), hex(folded));
    }
    assertThat(in(() -> mediaRemovals().take(1, Instant.now()))).isEmpty();
  }

  /** Clearing takes all of them at once. */
  private void eraseUnlessGone(Message message, Consumer<Message> erase) {
    boolean there =
        in(
            () ->
                stores()
                    .messages()
                    .findEvenHidden(conversation(mira, kenji), message.id())
                    .isPresent());
    if (there) {
      erase.accept(message);
    }
    in(
        () -> {
          mediaRemovals().take(1000, Instant.now()).forEach(mediaRemovals()::forget);
          return message;
        });
  }

  private String dump() {
    StringBuilder dump = new StringBuilder();
    for (Object table :
        panache.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", Map.of())) {
      for (Object row : panache.rows("SELECT CAST(t AS text) FROM \"" + table + "\" t", Map.of())) {
        dump.append(row).append('\n');
      }
    }
    return dump.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
