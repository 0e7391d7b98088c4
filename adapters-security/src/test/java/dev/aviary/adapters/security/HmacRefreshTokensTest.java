package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.domain.session.RefreshToken;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacRefreshTokensTest {

  private static final UUID SESSION = new UUID(1, 2);
  private static final RefreshToken TOKEN = RefreshToken.of(SESSION, new byte[32]);

  private final Path file;

  HmacRefreshTokensTest(@TempDir Path folder) {
    this.file = folder.resolve("keys.json");
  }

  @Test
  void successors_anyToken_areOneForEachKeyAndOfItsSession() {
    List<RefreshToken> successors = tokens().successors(TOKEN);

    assertThat(successors).hasSize(2).allMatch(it -> it.session().equals(SESSION));
    assertThat(revealed(successors)).doesNotHaveDuplicates().doesNotContain(TOKEN.reveal());
  }

  @Test
  void successors_ofTheSameTokenAfterARestart_areTheSame() {
    assertThat(revealed(tokens().successors(TOKEN)))
        .isEqualTo(revealed(tokens().successors(TOKEN)));
  }

  @Test
  void successors_ofAnotherSecretOrSession_differ() {
    List<String> successors = revealed(tokens().successors(TOKEN));
    byte[] another = new byte[32];
    another[31] = 1;

    assertThat(revealed(tokens().successors(RefreshToken.of(SESSION, another))))
        .doesNotContainAnyElementsOf(successors);
    assertThat(secrets(tokens().successors(RefreshToken.of(new UUID(1, 3), new byte[32]))))
        .doesNotContainAnyElementsOf(secrets(tokens().successors(TOKEN)));
  }

  @Test
  void successors_underOtherKeys_differ(@TempDir Path elsewhere) {
    SigningKeys others = SigningKeys.readOrCreate(elsewhere.resolve("keys.json"));

    assertThat(revealed(new HmacRefreshTokens(others).successors(TOKEN)))
        .doesNotContainAnyElementsOf(revealed(tokens().successors(TOKEN)));
  }

  /** A server that did not start since knows the two keys before the rotation, as here. */
  @Test
  void successors_afterARotation_areStillKnownToBothSides() {
    List<String> before = revealed(tokens().successors(TOKEN));
    SigningKeys.rotate(file);

    List<String> after = revealed(tokens().successors(TOKEN));

    assertThat(after.getFirst()).isEqualTo(before.get(1));
    assertThat(after).hasSize(3).containsAll(before);
  }

  @Test
  void wasIssued_firstAndWhatFollows_areKnownAndNothingElseIs() {
    RefreshToken first = tokens().first(SESSION, new byte[RefreshTokens.SEED_BYTES]);

    assertThat(tokens().wasIssued(first)).isTrue();
    assertThat(tokens().successors(first)).allMatch(tokens()::wasIssued);
    assertThat(tokens().successors(TOKEN)).allMatch(tokens()::wasIssued);
    assertThat(tokens().wasIssued(TOKEN)).isFalse();
    assertThat(tokens().wasIssued(RefreshToken.of(new UUID(1, 3), first.secret()))).isFalse();
    for (int i = 0; i < RefreshToken.SECRET_BYTES; i++) {
      byte[] changed = first.secret();
      changed[i] ^= 1;
      assertThat(tokens().wasIssued(RefreshToken.of(SESSION, changed))).isFalse();
    }
  }

  @Test
  void wasIssued_rotated_isKnownUntilItsKeyIsGone() {
    RefreshToken first = tokens().first(SESSION, new byte[RefreshTokens.SEED_BYTES]);

    SigningKeys.rotate(file);
    assertThat(tokens().wasIssued(first)).isTrue();
    SigningKeys.rotate(file);
    assertThat(tokens().wasIssued(first)).isFalse();
  }

  @Test
  void first_otherSeed_isAnotherToken() {
    byte[] seed = new byte[RefreshTokens.SEED_BYTES];
    seed[0] = 1;

    assertThat(tokens().first(SESSION, seed).reveal())
        .isNotEqualTo(tokens().first(SESSION, new byte[RefreshTokens.SEED_BYTES]).reveal());
  }

  private RefreshTokens tokens() {
    return new HmacRefreshTokens(SigningKeys.readOrCreate(file));
  }

  private static List<String> revealed(List<RefreshToken> tokens) {
    return tokens.stream().map(RefreshToken::reveal).toList();
  }

  /** What follows the session: 16 bytes, of which the last are in the 22nd character. */
  private static List<String> secrets(List<RefreshToken> tokens) {
    return tokens.stream().map(token -> token.reveal().substring(22)).toList();
  }
}
