package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.FormClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows, profiles and privacy settings (wire contract, section 7). */
class MobileFollowsIT extends MobileGolden {

  private static final String INVALID_USER = refusal(400, "User ID is missing or invalid");
  private static final String CLOSED =
      refusal(400, "This profile data is not available for viewing");
  private static final String UNKNOWN = refusal(404, "User with this ID does not exist");

  @Test
  void follow_openAccount_togglesTheFollow() {
    assertThat(follow(partnerSession, me))
        .isEqualTo(
            "{\"code\":200,\"message\":\"Subscribed successfully\",\"data\":{\"follow\":true}}");
    assertThat(follow(partnerSession, me))
        .isEqualTo(
            "{\"code\":200,\"message\":\"Subscription canceled successfully\",\"data\":{\"follow\":false}}");
    assertThat(list("fetch_followers", mySession, me)).isEqualTo(NO_DATA);
  }

  @Test
  void follow_accountThatWantsToBeAsked_togglesTheRequest() {
    wantToBeAsked();

    assertThat(follow(partnerSession, me))
        .isEqualTo(
            "{\"code\":201,\"message\":\"Subscription request sent successfully\",\"data\":{\"follow\":false}}");
    assertThat(follow(partnerSession, me))
        .isEqualTo(
            "{\"code\":200,\"message\":\"Subscription request canceled successfully\",\"data\":{\"follow\":false}}");
    assertThat(list("fetch_followers", mySession, me)).isEqualTo(NO_DATA);
  }

  @Test
  void follow_oneselfUnknownOrBlockedEitherWay_isRefused() {
    for (String target : List.of(me, "", "0", "-1", "x", "999999999", "99999999999999999999")) {
      assertThat(follow(mySession, target)).as(target).isEqualTo(INVALID_USER);
    }
    block(mySession, partner);
    assertThat(follow(mySession, partner)).isEqualTo(INVALID_USER);
    assertThat(follow(partnerSession, me)).isEqualTo(INVALID_USER);
    block(mySession, partner);
    assertThat(follow(mySession, partner)).contains("Subscribed");
  }

  @Test
  void block_followsOfBothSides_endsThemForGood() {
    follow(mySession, partner);
    follow(partnerSession, me);

    assertThat(block(partnerSession, me)).isEqualTo(done("User profile blocked successfully"));
    assertThat(list("fetch_following", mySession, me)).isEqualTo(NO_DATA);
    assertThat(block(partnerSession, me)).isEqualTo(done("User profile unblocked successfully"));
    for (String session : List.of(mySession, partnerSession)) {
      assertThat(list("fetch_following", session, me)).isEqualTo(NO_DATA);
      assertThat(list("fetch_followers", session, me)).isEqualTo(NO_DATA);
      assertThat(profile(session, me).at("/following_count").asInt()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fetch_followers, Followers fetched successfully",
    "fetch_following, Following fetched successfully"
  })
  void list_oneFollow_answersItsRow(String endpoint, String message) {
    follow(mySession, partner);
    follow(partnerSession, me);

    String email = requesterEmail.equals("shown") ? "turki*@mail.example" : "";
    assertGolden(
        list(endpoint, mySession, me),
        """
        {"code":200,"message":"MESSAGE","data":[{"offset_id":*,"id":PARTNER,"about":"","followers":1,
        "posts":0,"avatar":"SITE/upload/default/avatar.png","last_active":"ACTIVE","username":"@turki*",
        "fname":"First","lname":"Last","email":"EMAIL","verified":"0","name":"First Last",
        "url":"SITE/@turki*","is_following":true,"is_user":false}]}"""
            .replace("MESSAGE", message)
            .replace("EMAIL", email));
    JsonNode own = json(list(endpoint, mySession, partner)).at("/data/0");
    assertThat(own.at("/is_following").asBoolean()).isFalse();
    assertThat(own.at("/is_user").asBoolean()).isTrue();
  }

  @Test
  void list_several_areNewestFirstAndPagedByOffset() {
    follow(partnerSession, me);
    follow(signUp("third"), me);
    follow(signUp("fourth"), me);

    List<JsonNode> all = rows(list("fetch_followers", mySession, me));
    assertThat(all)
        .extracting(row -> row.at("/id").asText())
        .containsExactly(idOf("fourth"), idOf("third"), partner);
    String offset = all.get(1).at("/offset_id").asText();
    assertThat(rows(list("fetch_followers", mySession, me, "page_size", "2")))
        .isEqualTo(all.subList(0, 2));
    assertThat(rows(list("fetch_followers", mySession, me, "offset", offset)))
        .isEqualTo(all.subList(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch_followers", "fetch_following"})
  void list_unknownAccount_isRefused(String endpoint) {
    for (String account : List.of("", "0", "x", "-1", "999999999", "99999999999999999999")) {
      assertThat(list(endpoint, mySession, account)).as(account).isEqualTo(UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch_followers", "fetch_following"})
  void list_profileForFollowers_isForThoseWhoFollow(String endpoint) {
    follow(mySession, partner);
    follow(partnerSession, me);
    String stranger = signUp("stranger");
    assertThat(rows(list(endpoint, stranger, me))).hasSize(1);

    setPrivacy(mySession, "followers", "everyone", "everyone");

    assertThat(list(endpoint, stranger, me)).isEqualTo(CLOSED);
    assertThat(rows(list(endpoint, partnerSession, me))).hasSize(1);
    assertThat(rows(list(endpoint, mySession, me))).hasSize(1);
    JsonNode row = json(list(endpoint, stranger, partner)).at("/data/0");
    assertThat(row.at("/id").asText()).isEqualTo(me);
    assertThat(row.at("/followers").asInt()).isZero();
    assertThat(row.at("/email").asText()).isEmpty();
    assertThat(row.at("/last_active").asText()).isEmpty();
  }

  @Test
  void list_blockedAccounts_areLeftOut() {
    follow(mySession, partner);
    String third = signUp("third");
    follow(third, partner);
    block(third, me);

    assertThat(rows(list("fetch_followers", mySession, partner)))
        .extracting(row -> row.at("/id").asText())
        .containsExactly(me);
    assertThat(rows(list("fetch_followers", third, partner)))
        .extracting(row -> row.at("/id").asText())
        .containsExactly(idOf("third"));
    assertThat(list("fetch_followers", mySession, idOf("third"))).isEqualTo(CLOSED);
    assertThat(list("fetch_followers", third, me)).isEqualTo(CLOSED);
  }

  private String list(String endpoint, String session, String account, String... more) {
    return client.get(endpoint, with(more, "session_id", session, "user_id", account));
  }

  private JsonNode profile(String session, String account) {
    return json(client.get("profile", "session_id", session, "user_id", account)).at("/data");
  }

  private static List<JsonNode> rows(String answer) {
    return json(answer).at("/data").valueStream().toList();
  }
}
