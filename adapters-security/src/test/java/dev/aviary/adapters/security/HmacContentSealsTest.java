package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacContentSealsTest {

  private static final AccountId KENJI = new AccountId(2);
  private static final MessageDraft DRAFT = new MessageDraft("text", "hello", "");

  @TempDir Path folder;

  @Test
  void matches_theSame_holds() {
    ContentSeals seals = seals("keys");

    assertThat(seals.matches(seals.seal(KENJI, DRAFT), KENJI, DRAFT)).isTrue();
  }

  @Test
  void matches_afterARestart_holds() {
    String seal = seals("keys").seal(KENJI, DRAFT);

    assertThat(seals("keys").matches(seal, KENJI, DRAFT)).isTrue();
  }

  @Test
  void matches_otherRecipientTypeOrText_fails() {
    ContentSeals seals = seals("keys");
    String seal = seals.seal(KENJI, DRAFT);

    assertThat(seals.matches(seal, new AccountId(3), DRAFT)).isFalse();
    assertThat(seals.matches(seal, KENJI, new MessageDraft("media", "hello", ""))).isFalse();
    assertThat(seals.matches(seal, KENJI, new MessageDraft("text", "Hello", ""))).isFalse();
    assertThat(seals.matches(seal, KENJI, new MessageDraft("texth", "ello", ""))).isFalse();
  }

  @Test
  void seal_underAnotherSecret_differs() {
    ContentSeals others = seals("others");

    assertThat(others.matches(seals("keys").seal(KENJI, DRAFT), KENJI, DRAFT)).isFalse();
  }

  @Test
  void matches_sealOfAKeyThatHasBeenFollowedByAnother_holds() throws IOException {
    String seal = seals("old").seal(KENJI, DRAFT);
    seals("new");
    Path both = folder.resolve("both");
    Files.writeString(both, "{\"keys\":[" + key("new") + "," + key("old") + "]}");

    ContentSeals seals = new HmacContentSeals(SigningKeys.readExisting(both));

    assertThat(seals.matches(seal, KENJI, DRAFT)).isTrue();
    assertThat(seals.seal(KENJI, DRAFT)).isNotEqualTo(seal).hasSize(64);
  }

  private ContentSeals seals(String file) {
    return new HmacContentSeals(SigningKeys.readOrCreate(folder.resolve(file)));
  }

  private String key(String file) throws IOException {
    return Files.readString(folder.resolve(file))
        .replaceFirst("^\\{\"keys\":\\[", "")
        .replaceFirst("]}$", "");
  }
}
