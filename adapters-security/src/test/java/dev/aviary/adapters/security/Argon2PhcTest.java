package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.session.PasswordHash;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PhcTest {

  private static final PasswordHash VALID =
      new PasswordHash("$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk");

  @Test
  void parse_validText_isItsParts() {
    Argon2Phc parsed = Argon2Phc.parse(VALID);

    assertThat(parsed.parameters()).isEqualTo(new Argon2Phc.Parameters(1024, 3, 4));
    assertThat(parsed.salt()).asString(StandardCharsets.US_ASCII).isEqualTo("saltysalt");
    assertThat(parsed.hash()).asString(StandardCharsets.US_ASCII).isEqualTo("hashed");
  }

  @Test
  void toPasswordHash_parsed_isTheSameText() {
    assertThat(Argon2Phc.parse(VALID).toPasswordHash()).isEqualTo(VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2FsdHlzYWx0",
        "$argon2i$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=16$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=3$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=-1,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=9999999999,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0",
        "$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$",
        "$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk$",
        "$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk=",
        "$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk\n",
        "$argon2id$v=19$m=0,t=3,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=0,p=4$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=3,p=0$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=3,p=4$c2Fs_HlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=3,p=4$c2FsdHlzYWx0$A",
        "$2b$12$c2FsdHlzYWx0aGFzaGVk"
      })
  void parse_anythingElse_isRefusedWithoutQuotingIt(String text) {
    assertThatThrownBy(() -> Argon2Phc.parse(new PasswordHash(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .extracting(Throwable::getMessage)
        .asString()
        .isNotBlank()
        .doesNotContain("c2FsdHlzYWx0", "aGFzaGVk", "$");
  }
}
