package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.ServerProcess;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Ten times the logins that a server can serve: each takes a processor for a while, so that who
 * asks can ask for that many on the same machine.
 */
@Alone
class LoginFloodIT {

  private static final int TIMES = 10;
  private static final int CONNECTIONS = Scale.of(1000, 2000);
  private static final Duration LENGTH = Duration.ofSeconds(Scale.of(3, 10));
  private static final Duration SOON = Duration.ofSeconds(5);

  /** A login waits for its turn for 10 s at most. */
  private static final Duration TURN = Duration.ofSeconds(12);

  @Test
  void logins_tenTimesAsManyAsCanBeServed_areTurnedAwayAndKeepNobodyElseWaiting() throws Exception {
    try (ServerProcess server = ServerProcess.start(ServerProcess.folder("logins"), Map.of());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int port = server.httpPort();
      MobileClient client = server.client();
      String session = client.signUp("ada");
      Burst before = new Burst(port, PlainCalls.LOGIN_OF_NOBODY, 16, LENGTH);
      double rate = TIMES * before.rate();

      var flood =
          threads.submit(
              () -> new Burst(port, PlainCalls.LOGIN_OF_NOBODY, CONNECTIONS, LENGTH, rate));
      Duration slowest = Duration.ZERO;
      while (!flood.isDone()) {
        slowest = Collections.max(List.of(slowest, PlainCalls.settings(client, session)));
        Patience.pause(Duration.ofMillis(100));
      }
      Burst much = flood.get();
      Burst after = new Burst(port, PlainCalls.LOGIN_OF_NOBODY, 16, LENGTH);

      new Findings("10 times the logins that it can serve")
          .operations(much.made(), much.accepted())
          .remark(
              "before: %s; %,d made in %d s: %s; after: %s; others waited for %d ms at most"
                  .formatted(
                      before, much.made(), LENGTH.toSeconds(), much, after, slowest.toMillis()))
          .write(LoginFloodIT.class);
      assertThat(before.other() + much.other() + after.other()).isZero();
      assertThat(much.made()).isGreaterThan((TIMES - 2) * before.accepted());
      assertThat(much.rate()).isGreaterThan(before.rate() / 3);
      assertThat(after.rate()).isGreaterThan(before.rate() / 3);
      assertThat(much.p99()).isLessThan(TURN);
      assertThat(slowest).isLessThan(SOON);
    }
  }
}
