package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session that one server ends, on another one that remembers it as open. */
@Alone
class TwoServersSessionsIT extends TwoServers {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void logout_onOne_isKnownThereAtOnceAndOnTheOtherWithinASecond() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      MobileClient.Tokens tokens = client(0).signUpForTokens("logger_out" + i);
      assertThat(isOpen(0, tokens)).isTrue();
      assertThat(isOpen(1, tokens)).isTrue();
      client(i).post("logout", "session_id", tokens.accessToken());
      long answered = System.nanoTime();

      assertThat(isOpen(i, tokens)).isFalse();
      assertEndsWithinASecond(i + 1, tokens, answered);
    }
  }

  @Test
  void refresh_bothServersAtOnce_answerOneTokenAndReuseEndsItOnBoth() throws InterruptedException {
    MobileClient.Tokens first = client(0).signUpForTokens("refresher");
    Set<String> next = new HashSet<>();
    for (String answer : atOnce(8, number -> client(number).refresh(first.refreshToken()))) {
      next.add(MobileClient.tokens(json(answer).at("/data")).refreshToken());
    }
    assertThat(next).hasSize(1);
    MobileClient.Tokens third =
        MobileClient.tokens(json(client(1).refresh(next.iterator().next())).at("/data"));
    assertThat(isOpen(0, third)).isTrue();
    assertThat(isOpen(1, third)).isTrue();

    assertThat(client(0).refresh(first.refreshToken())).contains("\"code\":400");
    long answered = System.nanoTime();

    assertThat(isOpen(0, third)).isFalse();
    assertEndsWithinASecond(1, third, answered);
    assertThat(client(1).refresh(third.refreshToken())).contains("\"code\":400");
  }

  /** Asked without a pause, so that it goes on remembering. */
  private void assertEndsWithinASecond(int server, MobileClient.Tokens tokens, long since)
      throws InterruptedException {
    long lastOpen = since;
    long asked = System.nanoTime();
    while (isOpen(server, tokens)) {
      lastOpen = asked;
      Thread.sleep(5);
      asked = System.nanoTime();
      assertThat(Duration.ofNanos(asked - since)).isLessThan(SECOND.multipliedBy(5));
    }
    assertThat(Duration.ofNanos(lastOpen - since)).isLessThan(SECOND);
  }

  private boolean isOpen(int server, MobileClient.Tokens tokens) {
    return json(client(server).get("get_chats", "session_id", tokens.accessToken()))
            .at("/code")
            .asInt()
        == 200;
  }
}
