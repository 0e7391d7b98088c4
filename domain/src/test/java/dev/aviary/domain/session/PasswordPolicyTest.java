package dev.aviary.domain.session;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private static final Username USERNAME = new Username("mira_sandoval");
  private static final EmailAddress EMAIL = new EmailAddress("Mira.Sandoval@Mail.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mira_sandoval",
        "MIRA_Sandoval",
        "ｍｉｒａ_sandoval",
        "mira.sandoval@mail.example",
        "Mira.Sandoval@Mail.example",
        "MIRA.SANDOVAL"
      })
  void requireUnlike_nameOrAddress_isRefused(String text) {
    assertRefused(ErrorCode.PASSWORD_INVALID, () -> require(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mira_sandoval1",
        "mirasandoval",
        "mira.sandoval@",
        "mail.example",
        "@mail.example",
        "lavodnas_arim"
      })
  void requireUnlike_somethingElse_isAccepted(String text) {
    assertThatCode(() -> require(text)).doesNotThrowAnyException();
  }

  private static void require(String text) {
    PasswordPolicy.requireUnlike(USERNAME, EMAIL, Password.chosen(text));
  }
}
