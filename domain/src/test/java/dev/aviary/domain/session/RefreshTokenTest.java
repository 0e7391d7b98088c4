package dev.aviary.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

  private static final RefreshToken TOKEN = RefreshToken.of(new byte[RefreshToken.BYTES]);
  private static final String TEXT = "A".repeat(43);

  @Test
  void of_32Bytes_isThemInBase64ForUrls() {
    byte[] random = new byte[RefreshToken.BYTES];
    random[0] = (byte) 0xFB;
    random[1] = (byte) 0xFF;

    assertThat(TOKEN.reveal()).isEqualTo(TEXT);
    assertThat(RefreshToken.of(random).reveal()).isEqualTo("-_8" + "A".repeat(40));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void of_fewerOrMoreBytes_isRefused(int count) {
    assertThatIllegalArgumentException().isThrownBy(() -> RefreshToken.of(new byte[count]));
  }

  @Test
  void hash_always_isSha256OfTheText() {
    assertThat(HexFormat.of().formatHex(TOKEN.hash()))
        .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(TOKEN).asString().doesNotContain(TEXT);
  }

  @Test
  void toString_sessionThatHoldsIt_hidesTheText() {
    var session =
        new Session(
            new UUID(1, 2),
            new AccountId(7),
            DeviceType.IOS,
            TOKEN,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(60));

    assertThat(session).asString().doesNotContain(TEXT);
  }
}
