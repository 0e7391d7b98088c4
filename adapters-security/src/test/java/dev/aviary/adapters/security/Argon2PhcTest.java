package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.session.PasswordHash;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PhcTest {

  private static final Argon2Phc.Parameters CURRENT = new Argon2Phc.Parameters(19456, 2, 1);
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
        "$argon2id$v=19$m=104857600,t=1,p=1$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=262145,t=1,p=1$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=262144,t=9,p=1$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=999999999,p=1$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=1024,t=3,p=17$c2FsdHlzYWx0$aGFzaGVk",
        "$argon2id$v=19$m=15,t=3,p=2$c2FsdHlzYWx0$aGFzaGVk",
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

  /** The allowing twins of the sizes above. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=262144,t=1,p=1",
        "m=262144,t=8,p=1",
        "m=1024,t=2048,p=1",
        "m=1024,t=3,p=16",
        "m=16,t=3,p=2"
      })
  void parse_largestAndSmallest_areAccepted(String parameters) {
    var hash = new PasswordHash("$argon2id$v=19$" + parameters + "$c2FsdHlzYWx0$aGFzaGVk");

    assertThat(Argon2Phc.parse(hash).toPasswordHash()).isEqualTo(hash);
  }

  /** What is missing and what there is take, together, as much memory in all passes. */
  @ParameterizedTest
  @CsvSource({"9728,2,9728", "19456,1,9728", "64,1,19424", "1024,19,9728"})
  void missingTo_lessWork_isTheRest(int memory, int passes, int expectedMemory) {
    var missing = new Argon2Phc.Parameters(memory, passes, 1).missingTo(CURRENT);

    assertThat(missing).contains(new Argon2Phc.Parameters(expectedMemory, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({"19456,2", "19455,2", "19456,3", "65536,2", "65536,1", "4096,20"})
  void missingTo_asMuchWorkOrNearlyOrMore_isNothing(int memory, int passes) {
    assertThat(new Argon2Phc.Parameters(memory, passes, 1).missingTo(CURRENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"64,1", "19456,1", "19457,2", "65536,4"})
  void memoryIn_anotherSize_isHowManyOfTheOthersItTakes(int memory, int times) {
    assertThat(new Argon2Phc.Parameters(memory, 2, 1).memoryIn(CURRENT)).isEqualTo(times);
  }
}
