package dev.aviary.domain.profile;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  private static final String LONGEST = "🐦".repeat(25);
  private static final String TOO_LONG = "🐦".repeat(26);

  @Test
  void new_oneCharacterEach_isAccepted() {
    assertThat(new PersonName("M", "K").full()).isEqualTo("M K");
  }

  @Test
  void new_emptyFirstName_isRefused() {
    assertRefused(ErrorCode.FIRST_NAME_INVALID, () -> new PersonName("", "K"));
  }

  @Test
  void new_emptyLastName_isRefused() {
    assertRefused(ErrorCode.LAST_NAME_INVALID, () -> new PersonName("M", ""));
  }

  @Test
  void new_bothEmpty_isRefusedForTheFirst() {
    assertRefused(ErrorCode.FIRST_NAME_INVALID, () -> new PersonName("", ""));
  }

  @Test
  void new_blankFirstName_isRefused() {
    assertRefused(ErrorCode.FIRST_NAME_INVALID, () -> new PersonName(" \t ", "K"));
  }

  @Test
  void new_25Characters_isAccepted() {
    assertThat(new PersonName(LONGEST, LONGEST)).isEqualTo(new PersonName(LONGEST, LONGEST));
  }

  @Test
  void new_firstNameOf26Characters_isRefused() {
    assertRefused(ErrorCode.FIRST_NAME_INVALID, () -> new PersonName(TOO_LONG, LONGEST));
  }

  @Test
  void new_lastNameOf26Characters_isRefused() {
    assertRefused(ErrorCode.LAST_NAME_INVALID, () -> new PersonName(LONGEST, TOO_LONG));
  }

  @Test
  void new_outerBlanks_areLeftOutAndNotCounted() {
    assertThat(new PersonName("  " + LONGEST + " ", "\tvan Dyk\n"))
        .isEqualTo(new PersonName(LONGEST, "van Dyk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mi ra", "O'Mira", "みら", "Mi\u00E9ra"})
  void new_printableFirstName_isAccepted(String first) {
    assertThat(new PersonName(first, "K").first()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mi\u0000ra", "Mi\nra", "Mi\u0085ra", "Mi\uD83Dra"})
  void new_unprintableFirstName_isRefused(String first) {
    assertRefused(ErrorCode.FIRST_NAME_INVALID, () -> new PersonName(first, "K"));
  }
}
