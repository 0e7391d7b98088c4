package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.session.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedCommonPasswordsTest {

  private final ListedCommonPasswords common = new ListedCommonPasswords();

  @Test
  void count_always_isWhatTheStandardAsksFor() {
    assertThat(common.count()).isEqualTo(3000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "12345678",
        "PASSWORD",
        "PassWord",
        "ｐａｓｓｗｏｒｄ",
        "p@ssw0rd",
        "iloveyou",
        "greyhoun"
      })
  void contains_oneOfTheList_inWhateverCaseOrWidth(String text) {
    assertThat(common.contains(Password.chosen(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse",
        "correct horse battery",
        "analytical-engine",
        "famished-road",
        "fly-with-me",
        "  secret  ",
        "passwords of mine",
        "# The 3000 commonest passwords"
      })
  void contains_another_fails(String text) {
    assertThat(common.contains(Password.chosen(text))).isFalse();
  }

  /** Shorter ones are refused for that; a list with them would hold fewer that matter. */
  @Test
  void contains_tooShortToBeChosen_fails() {
    assertThat(common.contains(Password.attempted("123456"))).isFalse();
  }
}
