package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.shared.World;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Sessions while somebody sets the clock; those of the world end 30 days after they were opened.
 */
class MovedClockTest {

  private static final Duration LIFETIME = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  /** What is done, and how long after, or how far the clock is set. */
  record Step(What what, Duration by) {}

  enum What {
    PASS,
    SET_CLOCK,
    REFRESH,
    SHOW_FIRST,
    LOG_OUT,
    TIDY
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Duration> durations =
        Arbitraries.of(
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofHours(3),
                Duration.ofDays(9),
                Duration.ofDays(400))
            .flatMap(it -> Arbitraries.of(it, it.negated()));
    return Combinators.combine(Arbitraries.of(What.class), durations)
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  /**
   * Whatever the clock is set to: what is ended stays so, and nothing may last too long from now.
   */
  @Property(tries = 500)
  void steps_clockIsSet_endsStayEndedAndNothingOutlivesALifetime(
      @ForAll("steps") List<Step> steps) {
    World world = new World();
    SignedIn mira = world.signUp("mira");
    String first = mira.tokens().refreshToken().reveal();
    String current = first;
    Set<UUID> ended = new HashSet<>();
    for (Step step : steps) {
      Set<UUID> before = open(world);
      switch (step.what()) {
        case PASS -> world.pass(step.by().abs());
        case SET_CLOCK -> world.setForward(step.by());
        case REFRESH -> current = refreshed(world, current).orElse(current);
        case SHOW_FIRST -> refreshed(world, first);
        case LOG_OUT -> world.sessions.end(mira.account().id(), session(mira));
        case TIDY -> world.sessionUseCases.tidy();
      }
      before.stream().filter(id -> !open(world).contains(id)).forEach(ended::add);
      assertThat(open(world)).noneMatch(ended::contains);
    }
  }

  private Optional<String> refreshed(World world, String token) {
    Set<UUID> before = open(world);
    Optional<Tokens> tokens = refresh(world, token);
    assertThat(tokens.isPresent() && before.isEmpty()).isFalse();
    tokens.ifPresent(
        given -> {
          assertThat(given.accessTokenExpiry())
              .isBeforeOrEqualTo(world.now().plus(Duration.ofHours(1)));
          assertThat(world.sessions.open())
              .allMatch(it -> !it.renewedAt().equals(world.now()) || isBound(it, world.now()));
        });
    return tokens.map(it -> it.refreshToken().reveal());
  }

  private static boolean isBound(Session session, Instant now) {
    return !session.endsAt().isAfter(now.plus(LIFETIME));
  }

  /** Opened when the clock was a year ahead, it would have gone on for a year more. */
  @Test
  void refresh_openedWhenTheClockWasAhead_endsALifetimeFromNow() {
    World world = new World();
    world.setForward(YEAR);
    SignedIn mira = world.signUp("mira");
    world.setForward(YEAR.negated());

    Tokens renewed = refresh(world, mira.tokens().refreshToken().reveal()).orElseThrow();

    assertThat(world.sessions.open().getFirst().endsAt()).isEqualTo(world.now().plus(LIFETIME));
    assertThat(refresh(world, renewed.refreshToken().reveal())).isPresent();
  }

  @Test
  void refresh_everyNineDays_goesOnToTheEndAndNotBeyond() {
    World world = new World();
    SignedIn mira = world.signUp("mira");
    Instant end = world.now().plus(LIFETIME);
    Optional<Tokens> tokens = Optional.of(mira.tokens());
    for (int i = 0; i < 3; i++) {
      world.pass(Duration.ofDays(9));
      tokens = tokens.flatMap(it -> refresh(world, it.refreshToken().reveal()));
      assertThat(tokens.orElseThrow().accessTokenExpiry()).isBefore(end);
    }
    world.pass(Duration.between(world.now(), end));

    assertThat(tokens.flatMap(it -> refresh(world, it.refreshToken().reveal()))).isEmpty();
    world.setForward(YEAR.negated());
    assertThat(tokens.flatMap(it -> refresh(world, it.refreshToken().reveal()))).isEmpty();
  }

  private static Optional<Tokens> refresh(World world, String token) {
    try {
      return Optional.of(world.sessionUseCases.refreshSession().refresh(token));
    } catch (DomainException e) {
      return Optional.empty();
    }
  }

  private static UUID session(SignedIn signedIn) {
    return signedIn.tokens().refreshToken().session();
  }

  private static Set<UUID> open(World world) {
    return world.sessions.open().stream().map(Session::id).collect(Collectors.toSet());
  }
}
