package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.RESERVED;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.blocking;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {

  @Test
  void stranger_ofAnyPrivacy_doesNothingAndKeepsIt() {
    assertThat(Stance.stranger(RESERVED))
        .isEqualTo(new Stance(Optional.empty(), Optional.empty(), Optional.empty(), RESERVED));
    assertThat(Stance.STRANGER).isEqualTo(Stance.stranger(PrivacySettings.OPEN));
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, false",
    "true, false, false",
    "false, true, false",
    "false, false, true"
  })
  void new_oneOfFollowRequestAndBlockAtMost_saysWhich(
      boolean follows, boolean asks, boolean blocks) {
    assertThat(stance(follows, asks, blocks))
        .returns(follows, Stance::follows)
        .returns(asks, Stance::asks)
        .returns(blocks, Stance::blocks);
  }

  @ParameterizedTest
  @CsvSource({"true, true, false", "true, false, true", "false, true, true", "true, true, true"})
  void new_twoOfFollowRequestAndBlock_isRefused(boolean follows, boolean asks, boolean blocks) {
    assertThatIllegalArgumentException().isThrownBy(() -> stance(follows, asks, blocks));
  }

  @Test
  void blocking_beforeLettingGo_isRefused() {
    var block = Stances.block(MIRA);

    assertThatIllegalArgumentException().isThrownBy(() -> following(MIRA).blocking(block));
    assertThatIllegalArgumentException().isThrownBy(() -> asking(MIRA).blocking(block));
    assertThat(following(MIRA).lettingGo().blocking(block)).isEqualTo(blocking(MIRA));
  }

  private static Stance stance(boolean follows, boolean asks, boolean blocks) {
    return new Stance(
        following(MIRA).follow().filter(it -> follows),
        asking(MIRA).request().filter(it -> asks),
        blocking(MIRA).block().filter(it -> blocks),
        PrivacySettings.OPEN);
  }
}
