package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two accounts, each with a client on either of two servers on one database, all at once. */
class TwoServersRacesIT extends TwoServers {

  private static final int STEPS = 60;

  @Test
  void sends_readsDeletesPinsClearsAndBlocksOnBothAtOnce_leaveTheBooksRight() throws SQLException {
    assertSentOnce();
    atOnce(4, this::live);

    assertThat(query(Books.WRONG_CHATS)).isZero();
    clear(0, ada, ben);
    clear(1, ben, ada);
    assertThat(query("SELECT count(*) FROM messages")).isZero();
    assertThat(query("SELECT count(pinned_message_id) FROM conversations")).isZero();
    assertThat(query("SELECT count(*) FROM chats WHERE unread_count + message_count > 0")).isZero();
    assertBlockIsNotBeaten();
  }

  private void assertSentOnce() {
    for (int i = 0; i < 10; i++) {
      String name = "name-" + i;
      List<JsonNode> answers = atOnce(6, number -> json(send(number, ada, ben, "once", name)));

      assertThat(answers).allMatch(answer -> answer.at("/code").asInt() == 200);
      assertThat(answers.stream().map(answer -> answer.at("/data/id").asLong()).distinct())
          .hasSize(1);
    }
    assertThat(messages(1, ben, ada).at("/data")).hasSize(10);
  }

  private void assertBlockIsNotBeaten() {
    while (toggleBlock(1, ben, ada).contains("unblocked")) {
      assertThat(send(1, ada, ben, "between", "")).doesNotContain("\"code\":500");
    }
    for (int server = 0; server < 2; server++) {
      assertThat(send(server, ada, ben, "after", "after-" + server))
          .contains("Your account has been blocked by this account");
    }
  }

  /** What one client does at random; every answer is a documented one. */
  private int live(int number) {
    var random = new SplittableRandom(number);
    Account me = number < 2 ? ada : ben;
    Account partner = number < 2 ? ben : ada;
    for (int i = 0; i < STEPS; i++) {
      String answer =
          switch (random.nextInt(10)) {
            case 0, 1, 2 -> send(number, me, partner, "text", "");
            case 3, 4 -> messages(number, me, partner).toString();
            case 5 -> change("delete_message", number, me, partner, random);
            case 6 -> change("pin_message", number, me, partner, random);
            case 7 -> change("unpin_message", number, me, partner, random);
            case 8 -> clear(number, me, partner);
            default -> toggleBlock(number, me, partner);
          };
      assertThat(json(answer).at("/code").asInt()).isIn(200, 204, 400);
    }
    return number;
  }

  private String send(int server, Account from, Account to, String text, String clientId) {
    return client(server).send(from.session(), to.id(), text, "client_id", clientId);
  }

  private JsonNode messages(int server, Account viewer, Account partner) {
    return json(
        client(server)
            .get("get_messages", "session_id", viewer.session(), "user_id", partner.id()));
  }

  /** Of any message that is there. */
  private String change(
      String operation, int server, Account viewer, Account partner, SplittableRandom random) {
    JsonNode messages = messages(server, viewer, partner).at("/data");
    String id =
        messages.isEmpty() ? "1" : messages.get(random.nextInt(messages.size())).at("/id").asText();
    return client(server).post(operation, "session_id", viewer.session(), "message_id", id);
  }

  private String clear(int server, Account viewer, Account partner) {
    return client(server)
        .post(
            "clear_chat",
            "session_id",
            viewer.session(),
            "user_id",
            partner.id(),
            "delete_chat",
            Integer.toString(server % 2));
  }

  private String toggleBlock(int server, Account by, Account target) {
    return client(server).post("block_user", "session_id", by.session(), "user_id", target.id());
  }
}
