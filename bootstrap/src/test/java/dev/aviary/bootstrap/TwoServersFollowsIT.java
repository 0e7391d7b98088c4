package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Follows, requests and blocks on two servers at once: each ends as some order would have. */
class TwoServersFollowsIT extends TwoServers {

  private static final int STEPS = 60;

  /** One for each follow or request beside a block, or beside the other. */
  private static final String IMPOSSIBLE =
      """
      WITH ties AS (
        SELECT follower_id AS one, followed_id AS other FROM follows
        UNION ALL SELECT requester_id, addressee_id FROM follow_requests)
      SELECT
        (SELECT count(*) FROM ties JOIN blocks
         ON (blocker_id, blocked_id) IN ((one, other), (other, one)))
        + (SELECT count(*) FROM (SELECT FROM ties GROUP BY one, other HAVING count(*) > 1) AS twice)
      """;

  @Test
  void followsAnswersAndBlocksOnBothAtOnce_leaveTheBooksRight() throws SQLException {
    for (int i = 0; i < 10; i++) {
      assertAcceptedOnce();
    }
    for (int i = 0; i < 10; i++) {
      assertEitherWithdrawnOrAccepted();
    }
    for (int i = 0; i < 10; i++) {
      assertNothingOutlivesABlock();
    }
    atOnce(4, this::live);

    assertThat(query(Books.WRONG_COUNTS)).isZero();
    assertThat(query(IMPOSSIBLE)).isZero();
  }

  /** Ben asks, and Ada's four clients accept. */
  private void assertAcceptedOnce() throws SQLException {
    String request = ask();

    List<JsonNode> answers = atOnce(4, server -> answer("accept_follow", server, ada, request));

    assertThat(answers)
        .extracting(answer -> answer.at("/code").asInt())
        .containsExactlyInAnyOrder(200, 400, 400, 400);
    assertThat(query("SELECT count(*) FROM follows")).isOne();
    assertThat(message(follow(1, ben, ada))).isEqualTo("Subscription canceled successfully");
  }

  /** Ben takes his request back while Ada accepts it; what he undid may be the follow by then. */
  private void assertEitherWithdrawnOrAccepted() throws SQLException {
    String request = ask();

    List<JsonNode> answers =
        atOnce(
            2,
            server -> server == 0 ? follow(0, ben, ada) : answer("accept_follow", 1, ada, request));

    boolean accepted = answers.getLast().at("/code").asInt() == 200;
    assertThat(message(answers.getFirst()))
        .isEqualTo(
            accepted
                ? "Subscription canceled successfully"
                : "Subscription request canceled successfully");
    assertThat(query("SELECT count(*) FROM follows")).isZero();
    assertThat(query("SELECT count(*) FROM follow_requests")).isZero();
  }

  /** Ada accepts on one server and blocks on the other. */
  private void assertNothingOutlivesABlock() throws SQLException {
    String request = ask();

    List<JsonNode> answers =
        atOnce(
            2,
            server -> server == 0 ? answer("accept_follow", 0, ada, request) : block(1, ada, ben));

    assertThat(answers.getFirst().at("/code").asInt()).isIn(200, 400);
    assertThat(message(answers.getLast())).isEqualTo("User profile blocked successfully");
    assertThat(query("SELECT count(*) FROM follows")).isZero();
    assertThat(query("SELECT count(*) FROM follow_requests")).isZero();
    assertThat(message(block(0, ada, ben))).isEqualTo("User profile unblocked successfully");
  }

  /** What one client does at random; every answer is a documented one. */
  private int live(int number) {
    var random = new SplittableRandom(number);
    Account me = number < 2 ? ada : ben;
    Account partner = number < 2 ? ben : ada;
    for (int i = 0; i < STEPS; i++) {
      JsonNode answer =
          switch (random.nextInt(8)) {
            case 0, 1, 2 -> follow(number, me, partner);
            case 3, 4 -> answer("accept_follow", number, me, firstRequest(number, me));
            case 5 -> answer("ignore_follow", number, me, firstRequest(number, me));
            case 6 -> wantToBeAsked(number, me, random.nextBoolean());
            default -> block(number, me, partner);
          };
      assertThat(answer.at("/code").asInt()).isIn(200, 201, 400);
    }
    return number;
  }

  private String ask() {
    wantToBeAsked(0, ada, true);
    assertThat(follow(1, ben, ada).at("/code").asInt()).isEqualTo(201);
    return firstRequest(0, ada);
  }

  private String firstRequest(int server, Account addressee) {
    return json(client(server).get("follow_requests", "session_id", addressee.session()))
        .at("/data/0/offset_id")
        .asText();
  }

  private JsonNode answer(String endpoint, int server, Account addressee, String request) {
    return json(
        client(server).post(endpoint, "session_id", addressee.session(), "req_id", request));
  }

  private JsonNode follow(int server, Account by, Account target) {
    return json(client(server).post("follow", "session_id", by.session(), "user_id", target.id()));
  }

  private JsonNode block(int server, Account by, Account target) {
    return json(
        client(server).post("block_user", "session_id", by.session(), "user_id", target.id()));
  }

  private JsonNode wantToBeAsked(int server, Account account, boolean asked) {
    return json(
        client(server)
            .post(
                "set_priv_settings",
                "session_id",
                account.session(),
                "profile_visibility",
                "everyone",
                "contact_privacy",
                "everyone",
                "follow_privacy",
                asked ? "approved" : "everyone",
                "search_visibility",
                "Y"));
  }

  private static String message(JsonNode answer) {
    return answer.at("/message").asText();
  }
}
