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
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "A_9", "___", "abcdefghijklmnopqrstuvwxy"})
  void newAndParse_3To25WordCharacters_areAccepted(String text) {
    assertThat(new Username(text).value()).isEqualTo(text);
    assertThat(Username.parse(text)).contains(new Username(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "abcdefghijklmnopqrstuvwxyz",
        "a-b",
        "a b",
        "abc\n",
        " abc",
        "é_é",
        "a.b",
        "٣٣٣"
      })
  void newAndParse_anythingElse_areRefused(String text) {
    assertRefused(ErrorCode.USERNAME_INVALID, () -> new Username(text));
    assertThat(Username.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "A_9", "123", "_a_", "admin1", "administer", "meg", "not_admin", "mira"})
  void chosen_namesOfPeople_areAccepted(String text) {
    assertThat(Username.chosen(text)).isEqualTo(new Username(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "a-b", "", "abcdefghijklmnopqrstuvwxyz"})
  void chosen_otherShape_isRefused(String text) {
    assertRefused(ErrorCode.USERNAME_INVALID, () -> Username.chosen(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"___", "____", "_________________________"})
  void chosen_underscoresAlone_isRefusedThoughAnOlderAccountMayHaveIt(String text) {
    assertRefused(ErrorCode.USERNAME_INVALID, () -> Username.chosen(text));
    assertThat(new Username(text).value()).isEqualTo(text);
    assertThat(Username.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "Admin",
        "ADMIN",
        "_admin",
        "ad_min",
        "root",
        "system",
        "support",
        "help",
        "api",
        "mobile_api",
        "mobileapi",
        "upload",
        "uploads",
        "default",
        "login",
        "logout",
        "signup",
        "sign_up",
        "signin",
        "settings",
        "profile",
        "search",
        "home",
        "index",
        "about",
        "terms",
        "privacy",
        "security",
        "www",
        "mail",
        "webmaster",
        "postmaster",
        "hostmaster",
        "abuse",
        "no_reply",
        "null",
        "undefined",
        "_me",
        "aviary"
      })
  void chosen_reserved_isRefusedThoughAnOlderAccountMayHaveIt(String text) {
    assertRefused(ErrorCode.USERNAME_INVALID, () -> Username.chosen(text));
    assertThat(new Username(text).value()).isEqualTo(text);
    assertThat(Username.parse(text)).isPresent();
  }

  @Test
  void key_anotherCase_isTheSame() {
    assertThat(new Username("MIRA_K").key()).isEqualTo(new Username("mira_k").key());
  }

  @Test
  void key_anotherName_differs() {
    assertThat(new Username("mira_k").key()).isNotEqualTo(new Username("mirak").key());
  }

  @Property
  void parse_anyFewCharacters_isWhatThePatternSays(
      @ForAll @Chars({'a', 'Z', '0', '9', '_', '-', 'é', '{'}) @StringLength(max = 30)
          String text) {
    assertThat(Username.parse(text).isPresent()).isEqualTo(text.matches("[A-Za-z0-9_]{3,25}"));
  }
}
