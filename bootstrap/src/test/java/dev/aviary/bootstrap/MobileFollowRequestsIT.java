package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code follow_requests}, {@code accept_follow} and {@code ignore_follow} of seed 001. */
class MobileFollowRequestsIT extends MobileGolden {

  private static final String INVALID = refusal(400, "Follow request ID is missing or invalid");

  @BeforeEach
  void prepare() {
    wantToBeAsked();
  }

  @Test
  void requests_oneWaits_answersTheSample() {
    assertThat(requests()).isEqualTo(NO_DATA);
    follow(partnerSession, me);

    String email = requesterEmail.equals("shown") ? "turki*@mail.example" : "";
    assertGolden(
        requests(),
        """
        {"code":200,"message":"Follow requiests fetched successfully","data":[{"offset_id":*,"id":PARTNER,
        "about":"","posts":0,"avatar":"SITE/upload/default/avatar.png","last_active":"ACTIVE",
        "username":"@turki*","fname":"First","lname":"Last","email":"EMAIL","verified":"0",
        "name":"First Last","url":"SITE/@turki*","pending_req":true}]}"""
            .replace("EMAIL", email));
  }

  @Test
  void requests_several_areNewestFirstAndPagedByOffset() {
    follow(partnerSession, me);
    String third = signUp("third");
    follow(third, me);
    follow(signUp("fourth"), me);

    List<JsonNode> all = rows(requests());
    assertThat(all).extracting(row -> row.at("/offset_id").asLong()).hasSize(3);
    assertThat(all.get(1).at("/id").asText()).isEqualTo(idOf("third"));
    assertThat(all.get(2).at("/id").asText()).isEqualTo(partner);
    assertThat(rows(requests("page_size", "1"))).isEqualTo(all.subList(0, 1));
    assertThat(rows(requests("offset", offset(all.getFirst()), "page_size", "1")))
        .isEqualTo(all.subList(1, 2));
    assertThat(rows(requests("offset", offset(all.get(1))))).isEqualTo(all.subList(2, 3));
    assertThat(requests("offset", offset(all.get(2)))).isEqualTo(NO_DATA);
    assertThat(rows(requests("offset", "x", "page_size", "x"))).isEqualTo(all);
  }

  @Test
  void accept_theAddressee_makesTheFollow() {
    follow(partnerSession, me);

    assertThat(answer("accept_follow", mySession, onlyRequest()))
        .isEqualTo(
            "{\"message\":\"Subscription request successfully accepted\",\"code\":200,\"data\":{\"total\":0}}");
    assertThat(requests()).isEqualTo(NO_DATA);
    assertThat(profile(partnerSession, me).at("/is_following").asBoolean()).isTrue();
    assertThat(profile(partnerSession, me).at("/follower_count").asInt()).isEqualTo(1);
    assertThat(profile(mySession, me).at("/follower_count").asInt()).isEqualTo(1);
    assertThat(profile(mySession, partner).at("/following_count").asInt()).isEqualTo(1);
  }

  @Test
  void ignore_theAddressee_removesTheRequestAlone() {
    follow(partnerSession, me);
    follow(signUp("other"), me);

    assertThat(answer("ignore_follow", mySession, onlyRequestOf(partner)))
        .isEqualTo(
            "{\"message\":\"Subscription request successfully deleted\",\"code\":200,\"data\":{\"total\":1}}");
    assertThat(rows(requests())).hasSize(1);
    assertThat(profile(partnerSession, me).at("/is_following").asBoolean()).isFalse();
    assertThat(follow(partnerSession, me)).contains("\"code\":201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept_follow", "ignore_follow"})
  void answer_requestThatIsNotTheCallersToAnswer_isRefusedAndWaitsOn(String endpoint) {
    follow(partnerSession, me);
    String request = onlyRequest();

    assertThat(answer(endpoint, partnerSession, request)).isEqualTo(INVALID);
    assertThat(answer(endpoint, signUp("third"), request)).isEqualTo(INVALID);
    assertThat(onlyRequest()).isEqualTo(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept_follow", "ignore_follow"})
  void answer_requestThatWaitsNoMore_isRefused(String endpoint) {
    follow(partnerSession, me);
    String answered = onlyRequest();
    answer("ignore_follow", mySession, answered);
    follow(partnerSession, me);
    String withdrawn = onlyRequest();
    follow(partnerSession, me);
    follow(partnerSession, me);
    String ended = onlyRequest();
    block(partnerSession, me);
    block(partnerSession, me);

    for (String request : List.of(answered, withdrawn, ended, "", "0", "-1", "x", "1.5", "1 2")) {
      assertThat(answer(endpoint, mySession, request)).as(request).isEqualTo(INVALID);
    }
    assertThat(answer(endpoint, mySession, "99999999999999999999")).isEqualTo(INVALID);
    assertThat(profile(partnerSession, me).at("/is_following").asBoolean()).isFalse();
  }

  private String answer(String endpoint, String session, String request) {
    return client.post(endpoint, "session_id", session, "req_id", request);
  }

  private String requests(String... more) {
    return client.get("follow_requests", FormClient.with(more, "session_id", mySession));
  }

  private String onlyRequest() {
    List<JsonNode> rows = rows(requests());
    assertThat(rows).hasSize(1);
    return offset(rows.getFirst());
  }

  private String onlyRequestOf(String requester) {
    return rows(requests()).stream()
        .filter(row -> row.at("/id").asText().equals(requester))
        .map(MobileFollowRequestsIT::offset)
        .findFirst()
        .orElseThrow();
  }

  private JsonNode profile(String session, String account) {
    return json(client.get("profile", "session_id", session, "user_id", account)).at("/data");
  }

  private static List<JsonNode> rows(String answer) {
    return json(answer).at("/data").valueStream().toList();
  }

  private static String offset(JsonNode row) {
    return row.at("/offset_id").asText();
  }
}
