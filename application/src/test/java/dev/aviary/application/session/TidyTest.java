package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.shared.World;
import dev.aviary.domain.session.RefreshPolicy;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TidyTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();

  @Test
  void tidy_sessionNotUsedForTooLong_isGoneAndToldToOtherServers() {
    world.signUp("mira");
    world.pass(Duration.ofDays(9));
    var used = world.signUp("kenji").tokens().refreshToken().session();
    world.pass(Duration.ofDays(1).plusSeconds(1));

    world.sessionUseCases.tidy();

    assertThat(world.sessions.open()).extracting(session -> session.id()).containsExactly(used);
    assertThat(world.sessions.since(EndedSessions.BEGINNING).sessions()).hasSize(1);
  }

  /** The last one says how far what is kept goes back. */
  @Test
  void tidy_whatEndedLongAgo_isToldNoLongerButForTheLast() {
    var first = endOne("mira");
    var second = endOne("noor");
    world.pass(OpenSessions.KEPT_ENDED_FOR);
    world.sessionUseCases.tidy();
    assertThat(world.sessions.since(EndedSessions.BEGINNING).sessions())
        .containsExactlyInAnyOrder(first, second);

    world.pass(Duration.ofNanos(1));
    world.sessionUseCases.tidy();

    assertThat(world.sessions.since(EndedSessions.BEGINNING).sessions()).containsExactly(second);
  }

  @Test
  void longestAccess_eitherLifetime_isTheShorter() {
    assertThat(policy(HOUR, HOUR.multipliedBy(2)).longestAccess()).isEqualTo(HOUR);
    assertThat(policy(HOUR.multipliedBy(2), HOUR).longestAccess()).isEqualTo(HOUR);
  }

  @Test
  void tokens_asText_areHidden() {
    var mira = world.signUp("mira");

    assertThat(mira).hasToString("SignedIn[account " + mira.account().id().value() + "]");
    assertThat(mira.tokens()).hasToString("Tokens[hidden]");
  }

  private UUID endOne(String username) {
    var account = world.signUp(username);
    var session = account.tokens().refreshToken().session();
    world.sessions.end(account.account().id(), session);
    return session;
  }

  private static SessionPolicy policy(Duration access, Duration idle) {
    return new SessionPolicy(
        access, new RefreshPolicy(Duration.ofDays(30), idle, World.GRACE), World.MAX_SESSIONS);
  }
}
