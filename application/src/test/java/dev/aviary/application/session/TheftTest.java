package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.session.port.in.RefreshSession;
import dev.aviary.application.shared.World;
import dev.aviary.domain.shared.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Honest clients and thieves with a session's refresh tokens, in random order. */
class TheftTest {

  private static final Duration LONGER_THAN_THE_GRACE = World.GRACE.plusSeconds(1);

  /** A session, made anew for each try. */
  private static final class Site {

    final World world = new World();
    private final RefreshSession refresh = world.sessionUseCases.refreshSession();
    final String first = world.signUp("mira").tokens().refreshToken().reveal();

    Optional<String> show(String token) {
      try {
        return Optional.of(refresh.refresh(token).refreshToken().reveal());
      } catch (DomainException e) {
        return Optional.empty();
      }
    }

    void renewOften(String token, int times) {
      Optional<String> current = Optional.of(token);
      for (int i = 0; i < times; i++) {
        current = current.flatMap(this::show);
        world.pass(LONGER_THAN_THE_GRACE);
      }
    }
  }

  /**
   * An honest client may ask twice at once, lose answers, or be killed before it kept one, as long
   * as it asks again before the grace is over.
   */
  @Property(tries = 300)
  void honestClient_repeatsAndLosesAnswers_isNeverLockedOut(
      @ForAll @Size(max = 60) List<@IntRange(max = 2) Integer> steps) {
    Site site = new Site();
    String token = site.first;
    for (int step : steps) {
      Optional<String> answer = site.show(token);
      assertThat(answer).isPresent();
      if (step > 0) {
        site.world.pass(step == 1 ? Duration.ZERO : World.GRACE.dividedBy(2));
        answer = site.show(token);
        assertThat(answer).isPresent();
      }
      token = answer.orElseThrow();
      site.world.pass(LONGER_THAN_THE_GRACE);
    }
  }

  /**
   * A thief takes any token of a session there ever was. Once both it and the client have used what
   * they have, later than the grace, nothing of the session is worth anything to either.
   */
  @Property(tries = 300)
  void thief_takesAnyToken_endsTheSessionWhenBothHaveRefreshed(
      @ForAll @IntRange(min = 1, max = 8) int renewals,
      @ForAll @IntRange(max = 8) int stolen,
      @ForAll boolean thiefFirst,
      @ForAll @IntRange(max = 3) int thiefsRenewals) {
    Site site = new Site();
    List<String> all = new ArrayList<>(List.of(site.first));
    for (int i = 0; i < renewals; i++) {
      site.world.pass(LONGER_THAN_THE_GRACE);
      all.add(site.show(all.getLast()).orElseThrow());
    }
    site.world.pass(LONGER_THAN_THE_GRACE);
    String thiefs = all.get(Math.min(stolen, renewals));
    String clients = all.getLast();

    if (thiefFirst) {
      site.renewOften(thiefs, 1 + thiefsRenewals);
      assertThat(site.show(clients)).isEmpty();
    } else {
      site.renewOften(clients, 1);
      assertThat(site.show(thiefs)).isEmpty();
    }

    assertThat(site.world.sessions.open()).isEmpty();
  }
}
