package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code profile} and the privacy settings (wire contract, section 7). */
class MobileProfileIT extends MobileGolden {

  private static final String OPEN =
      """
      {"code":200,"message":"Profile fetched successfully","data":{"id":ME,"first_name":"First",
      "last_name":"Last","user_name":"golden*","email":"EMAIL","is_verified":false,"website":"",
      "about_you":"","gender":"","country":"","post_count":0,"language":"english","following_count":1,
      "follower_count":2,"last_active":"SECOND","member_since":"MONTH","profile_privacy":"VISIBILITY",
      "avatar":"SITE/upload/default/avatar.png","cover":"SITE/upload/default/cover.png","about":"",
      "is_following":FOLLOWS,"is_blocked_visitor":false,"can_view_profile":true}}""";

  private static final String CLOSED =
      """
      {"code":200,"message":"Profile fetched successfully","data":{"id":ME,"first_name":"First",
      "last_name":"Last","user_name":"golden*","email":"","is_verified":false,"website":"","about_you":"",
      "gender":"","country":"","post_count":0,"language":"","following_count":0,"follower_count":0,
      "last_active":"","member_since":"","profile_privacy":"",
      "avatar":"SITE/upload/default/avatar.png","cover":"SITE/upload/default/cover.png","about":"",
      "is_following":false,"is_blocked_visitor":BLOCKED,"can_view_profile":false}}""";

  @Test
  void profile_forFollowers_isClosedToStrangersAlone() {
    follow(mySession, partner);
    follow(partnerSession, me);
    String stranger = signUp("stranger");
    follow(signUp("fan"), me);
    assertGolden(profile(stranger), open("everyone", "", false));

    setPrivacy(mySession, "followers", "everyone", "approved");

    follow(stranger, me);
    assertGolden(profile(stranger), closed(false));
    assertGolden(profile(partnerSession), open("followers", "", true));
    assertGolden(profile(mySession), open("followers", "golden*@mail.example", false));
  }

  @Test
  void profile_blockedEitherWay_isClosedAndSaysSoToTheBlockedAlone() {
    block(mySession, partner);
    assertGolden(profile(partnerSession), closed(true));
    block(mySession, partner);

    block(partnerSession, me);
    assertGolden(profile(partnerSession), closed(false));
    block(mySession, partner);
    assertGolden(profile(partnerSession), closed(true));
  }

  @Test
  void settings_fresh_areOpenAndAnsweredAsSet() {
    assertThat(settings()).isEqualTo(settings("everyone", "everyone", "everyone", "Y"));

    assertThat(set("followers", "followed", "approved", "N"))
        .isEqualTo(done("User privacy settings updated"));

    assertThat(settings()).isEqualTo(settings("followers", "followed", "approved", "N"));
    set("everyone", "followed", "everyone", "Y");
    assertThat(settings()).isEqualTo(settings("everyone", "followed", "everyone", "Y"));
  }

  @ParameterizedTest
  @CsvSource({
    "followed, everyone, everyone, Y",
    "'', everyone, everyone, Y",
    "everyone, followers, everyone, Y",
    "everyone, '', everyone, Y",
    "everyone, everyone, followers, Y",
    "everyone, everyone, '', Y",
    "everyone, everyone, everyone, y",
    "everyone, everyone, everyone, ''",
    "EVERYONE, everyone, everyone, Y"
  })
  void set_anythingMissingOrOfNoSuchValue_isRefusedAndChangesNothing(
      String visibility, String contact, String follow, String search) {
    set("followers", "followed", "approved", "N");

    assertThat(set(visibility, contact, follow, search))
        .isEqualTo(refusal(400, "Invalid request data"));

    assertThat(settings()).isEqualTo(settings("followers", "followed", "approved", "N"));
  }

  @Test
  void send_contactForFollowedAlone_isRefusedUntilTheyFollow() {
    String refused = refusal(400, "You do not have permission direct messages to this chat");
    setPrivacy(mySession, "everyone", "followed", "everyone");
    follow(partnerSession, me);
    assertThat(receive("text")).isEqualTo(refused);
    assertThat(send("text")).isEqualTo(refused);

    follow(mySession, partner);

    for (String answer : List.of(receive("text"), send("text"))) {
      assertThat(answer).contains("Message sent");
    }
  }

  private String profile(String session) {
    return client.get("profile", "session_id", session, "user_id", me);
  }

  private static String open(String visibility, String email, boolean follows) {
    return OPEN.replace("VISIBILITY", visibility)
        .replace("EMAIL", email)
        .replace("FOLLOWS", Boolean.toString(follows));
  }

  private static String closed(boolean blocked) {
    return CLOSED.replace("BLOCKED", Boolean.toString(blocked));
  }

  private String settings() {
    return client.get("get_priv_settings", "session_id", mySession);
  }

  private static String settings(String visibility, String contact, String follow, String search) {
    return """
        {"code":200,"message":"","data":{"profile_visibility":"%s","contact_privacy":"%s",\
        "follow_privacy":"%s","search_visibility":"%s"}}"""
        .formatted(visibility, contact, follow, search);
  }

  private String set(String visibility, String contact, String follow, String search) {
    return setPrivacy(mySession, visibility, contact, follow, search);
  }
}
