package dev.aviary.adapters.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.adapters.persistence.shared.RoundTrips;
import dev.aviary.application.messaging.Messenger;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How often each use case waits for PostgreSQL: what it costs, told without a clock. One more than
 * here is a regression.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheRoundTripsTest extends PanacheFixture {

  private static final String COMMIT = "COMMIT";

  @Inject RememberedPairs pairs;

  @Test
  void read_nothingUnread_isOne() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");

    assertThat(sent(() -> messenger.read(mira, kenji))).hasSize(1);
  }

  @Test
  void read_ofTwoWhoNeverWrote_isTwo() {
    Messenger messenger = messenger();

    assertThat(sent(() -> messenger.read(mira, kenji))).hasSize(2);
  }

  /** The page; then the lock, the marks and the commit. */
  @Test
  void read_somethingUnread_isFour() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");

    assertThat(sent(() -> messenger.read(kenji, mira))).hasSize(4).last().isEqualTo(COMMIT);
  }

  @Test
  void send_toWhomOneWroteBefore_isOne() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");

    assertThat(sent(() -> messenger.send(mira, kenji, "again"))).hasSize(1);
    assertThat(sent(() -> messenger.send(kenji, mira, "back"))).hasSize(1);
  }

  /** The lock with all that is judged under it; the message with both chats and the commit. */
  @Test
  void send_toWhomOneWroteElsewhere_isTwo() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");
    pairs.forget(pair(mira, kenji));

    assertThat(sent(() -> messenger.send(mira, kenji, "again")))
        .hasSize(2)
        .last(STRING)
        .endsWith(COMMIT);
  }

  /** What finds out that something is different, and then as elsewhere. */
  @Test
  void send_whenContactHasChanged_isThree() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");
    messenger.toggleBlock(kenji, mira);
    messenger.toggleBlock(kenji, mira);

    assertThat(sent(() -> messenger.send(mira, kenji, "again"))).hasSize(3);
  }

  /** The lock that finds nothing, and the conversation, beside. */
  @Test
  void send_forTheFirstTime_isFour() {
    Messenger messenger = messenger();

    assertThat(sent(() -> messenger.send(mira, kenji, "hello"))).hasSize(4);
  }

  /** What was sent before under the name, and the name, beside. */
  @Test
  void send_underAName_isFour() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");

    assertThat(sent(() -> messenger.send(mira, kenji, "again", "name-1"))).hasSize(4);
  }

  @Test
  void chats_howeverMany_areOne() {
    Messenger messenger = messenger();
    for (AccountId partner : List.of(kenji, olga, join("anna"), join("bela"))) {
      messenger.send(mira, partner, "hello");
    }

    assertThat(sent(() -> messenger.chats(mira))).hasSize(1);
  }

  @Test
  void history_nothingToMark_isOne() {
    Messenger messenger = messenger();
    messenger.send(mira, kenji, "hello");

    assertThat(sent(() -> messenger.history(kenji, mira, 1, false))).hasSize(1);
    messenger.history(kenji, mira, 1, true);
    assertThat(sent(() -> messenger.history(kenji, mira, 1, true))).hasSize(1);
  }

  @Test
  void followRequests_howeverMany_areOne() {
    assertThat(sent(() -> circle().requests(mira, Optional.empty(), 20))).hasSize(1);
  }

  private static List<String> sent(Runnable work) {
    return RoundTrips.during(work);
  }
}
