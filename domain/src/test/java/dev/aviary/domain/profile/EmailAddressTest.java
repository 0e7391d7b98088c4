package dev.aviary.domain.profile;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  private static final String DOMAIN = "@mail.example";

  @ParameterizedTest
  @ValueSource(
      strings = {"mira@mail.example", "a@b.c", "mira+x.y@a.b-c.d", "みら@例え.jp", "o'm@mail.example"})
  void newAndParse_addressWithDottedDomain_areAccepted(String text) {
    assertThat(new EmailAddress(text).value()).isEqualTo(text);
    assertThat(EmailAddress.parse(text)).contains(new EmailAddress(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mira",
        "mira.mail.example",
        "mira@mail",
        "@mail.example",
        "mira@",
        "mira@@mail.example",
        "@@mail.example",
        "mi@ra@mail.example",
        "mira@mail..example",
        "mira@.mail.example",
        "mira@mail.example.",
        "mi ra@mail.example",
        "mira@mail.example\n",
        "mira@mail.example,kenji@mail.example",
        "<mira@mail.example>",
        "mi\u0000ra@mail.example",
        "mi\uD83Dra@mail.example",
        "mi\u00A0ra@mail.example",
        "mi\u200Bra@mail.example",
        "mi\u2028ra@mail.example"
      })
  void newAndParse_anythingElse_areRefused(String text) {
    assertRefused(ErrorCode.EMAIL_INVALID, () -> new EmailAddress(text));
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void new_255Characters_isAccepted() {
    String longest = "🐦".repeat(255 - DOMAIN.length()) + DOMAIN;

    assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
  }

  @Test
  void new_256Characters_isRefused() {
    String tooLong = "🐦".repeat(256 - DOMAIN.length()) + DOMAIN;

    assertRefused(ErrorCode.EMAIL_INVALID, () -> new EmailAddress(tooLong));
  }

  /** Its key would be short enough: folding joins each two. */
  @Test
  void new_256CharactersWithAShorterKey_isRefused() {
    String letters = "e\u0301".repeat((256 - DOMAIN.length()) / 2);

    assertThat(new EmailAddress(letters + DOMAIN).key()).hasSizeLessThan(200);
    assertRefused(ErrorCode.EMAIL_INVALID, () -> new EmailAddress(letters + "ee" + DOMAIN));
  }

  /** One such letter becomes eighteen when it is folded. */
  @Test
  void new_keyLongerThan255Characters_isRefused() {
    assertThat(new EmailAddress("\uFDFA".repeat(13) + "@b.c").key()).hasSizeLessThan(256);
    assertRefused(ErrorCode.EMAIL_INVALID, () -> new EmailAddress("\uFDFA".repeat(14) + "@b.c"));
  }

  @ParameterizedTest
  @CsvSource({
    "mira, MIRA",
    "mira, Mira",
    "ÉLÈVE, élève",
    "ОЛЬГА, ольга",
    "οδός, ΟΔΌΣ",
    "οδός, οδόσ",
    "straße, STRASSE",
    "straße, STRAẞE",
    "\u0390, \u03AA\u0301",
    "İnci, i\u0307nci",
    "e\u0301te\u0301, \u00E9t\u00E9"
  })
  void key_sameLettersInAnotherCase_isTheSame(String one, String other) {
    assertThat(new EmailAddress(one + DOMAIN).key())
        .isEqualTo(new EmailAddress(other + DOMAIN).key());
  }

  @Test
  void key_domainInAnotherCase_isTheSame() {
    assertThat(new EmailAddress("mira@MAIL.Example").key())
        .isEqualTo(new EmailAddress("mira@mail.example").key());
  }

  @ParameterizedTest
  @CsvSource({"mira, mira1", "mi.ra, mira", "eleve, élève", "мира, mira"})
  void key_otherLetters_differs(String one, String other) {
    assertThat(new EmailAddress(one + DOMAIN).key())
        .isNotEqualTo(new EmailAddress(other + DOMAIN).key());
  }

  @Test
  void localPart_anyAddress_isWhatIsBeforeTheAt() {
    assertThat(new EmailAddress("Mira.K@mail.example").localPart()).isEqualTo("Mira.K");
  }

  @Property
  void parse_anyFewCharacters_isWhatThePatternSays(
      @ForAll @Chars({'a', '.', '@', '-', ' ', '"', 'é'}) @StringLength(max = 9) String text) {
    String part = "[^\\s\\p{Z}\\p{C}@<>\",;:.]+";
    String whole = "[^\\s\\p{Z}\\p{C}@<>\",;:]+@" + part + "(\\." + part + ")+";

    assertThat(EmailAddress.parse(text).isPresent()).isEqualTo(text.matches(whole));
  }
}
