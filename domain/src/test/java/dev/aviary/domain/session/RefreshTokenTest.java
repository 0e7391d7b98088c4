package dev.aviary.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

  private static final UUID SESSION = new UUID(0xFBFF000000000000L, 2);
  private static final RefreshToken TOKEN =
      RefreshToken.of(SESSION, new byte[RefreshToken.SECRET_BYTES]);
  private static final String TEXT = "-_8" + "A".repeat(18) + "g" + "A".repeat(42);

  @Test
  void of_32Bytes_isSessionAndSecretInBase64ForUrls() {
    assertThat(TOKEN.reveal()).hasSize(64).isEqualTo(TEXT);
    assertThat(TOKEN.session()).isEqualTo(SESSION);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void of_fewerOrMoreBytes_isRefused(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RefreshToken.of(SESSION, new byte[count]));
  }

  @Property
  void parse_whatWasRevealed_isTheSameToken(
      @ForAll long high, @ForAll long low, @ForAll @Size(RefreshToken.SECRET_BYTES) byte[] secret) {
    RefreshToken token = RefreshToken.of(new UUID(high, low), secret);

    assertThat(RefreshToken.parse(token.reveal()))
        .hasValueSatisfying(
            parsed -> {
              assertThat(parsed.session()).isEqualTo(token.session());
              assertThat(parsed.hash()).isEqualTo(token.hash());
              assertThat(parsed.secret()).isEqualTo(secret);
            });
  }

  @Property
  void parse_anyText_neverFails(@ForAll String text) {
    assertThat(RefreshToken.parse(text))
        .satisfiesAnyOf(
            parsed -> assertThat(parsed).isEmpty(),
            parsed -> assertThat(parsed.orElseThrow().reveal()).isEqualTo(text));
  }

  @Test
  void parse_oneCharacterLessOrMoreOrOfAnotherAlphabet_isNone() {
    assertThat(RefreshToken.parse(TEXT)).isPresent();
    assertThat(RefreshToken.parse(TEXT.substring(1))).isEmpty();
    assertThat(RefreshToken.parse(TEXT + "A")).isEmpty();
    assertThat(RefreshToken.parse(TEXT + "AA")).isEmpty();
    assertThat(RefreshToken.parse(TEXT + "=")).isEmpty();
    assertThat(RefreshToken.parse(TEXT.replace('-', '+'))).isEmpty();
    assertThat(RefreshToken.parse(TEXT.replaceFirst(".$", "="))).isEmpty();
    assertThat(RefreshToken.parse("")).isEmpty();
  }

  @Test
  void hash_always_isSha256OfTheText() {
    assertThat(TOKEN.hash().hex())
        .isEqualTo("5cb659f45cb427025ec371f6b7206cbebb46a33413cd48dce74c4d323fa37222");
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(TOKEN).hasToString("RefreshToken[hidden]");
  }
}
