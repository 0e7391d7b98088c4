package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.shared.World;
import dev.aviary.domain.session.RefreshPolicy;
import java.time.Duration;
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

  @Test
  void tidy_whatEndedLongAgo_isToldNoLonger() {
    var mira = world.signUp("mira");
    var session = mira.tokens().refreshToken().session();
    world.sessions.end(mira.account().id(), session);
    world.pass(OpenSessions.KEPT_ENDED_FOR);
    world.sessionUseCases.tidy();
    assertThat(world.sessions.since(EndedSessions.BEGINNING).sessions()).containsExactly(session);

    world.pass(Duration.ofNanos(1));
    world.sessionUseCases.tidy();

    assertThat(world.sessions.since(EndedSessions.BEGINNING).sessions()).isEmpty();
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

  private static SessionPolicy policy(Duration access, Duration idle) {
    return new SessionPolicy(
        access, new RefreshPolicy(Duration.ofDays(30), idle, World.GRACE), World.MAX_SESSIONS);
  }
}
