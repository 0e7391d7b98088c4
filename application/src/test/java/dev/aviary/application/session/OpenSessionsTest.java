package dev.aviary.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.Power;
import dev.aviary.application.shared.World;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.RefreshPolicy;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {

  private static final RefreshPolicy POLICY =
      new RefreshPolicy(Duration.ofDays(9), Duration.ofDays(9), World.GRACE);

  private final World world = new World();
  private final SignedIn mira = world.signUp("mira");
  private final AccountId account = mira.account().id();
  private final UUID session = mira.tokens().refreshToken().session();
  private int looks;
  private Runnable whileLooking = () -> {};
  private boolean storeIsDown;
  private boolean isRestored;
  private boolean isQuiet;
  private boolean tellsAgain;
  private final OpenSessions memory = memory();

  @BeforeEach
  void catchUp() {
    memory.catchUp();
  }

  @Test
  void isOpen_again_costsNoLookAtTheStore() {
    assertThat(isOpen()).isTrue();
    assertThat(isOpen()).isTrue();
    assertThat(isOpen()).isTrue();

    assertThat(looks).isEqualTo(1);
  }

  @Test
  void isOpen_notOpen_isNotRemembered() {
    end();
    assertThat(isOpen()).isFalse();
    assertThat(isOpen()).isFalse();

    assertThat(looks).isEqualTo(2);
  }

  @Test
  void isOpen_forgotten_isLookedUp() {
    isOpen();
    end();
    assertThat(isOpen()).isTrue();

    memory.forget(session);

    assertThat(isOpen()).isFalse();
  }

  @Test
  void isOpen_endedElsewhere_isKnownOnceCaughtUp() {
    isOpen();
    end();
    memory.catchUp();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void isOpen_endedElsewhereAndNotCaughtUp_endsWithinASecond() {
    isOpen();
    end();
    world.pass(OpenSessions.BELIEVED_FOR.minusNanos(1));
    assertThat(isOpen()).isTrue();

    world.pass(Duration.ofNanos(1));

    assertThat(isOpen()).isFalse();
    assertThat(OpenSessions.BELIEVED_FOR).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void isOpen_storeDown_isBelievedForLessThanASecondAndThenFails() {
    isOpen();
    storeIsDown = true;
    assertThatThrownBy(memory::catchUp).isInstanceOf(Power.Crash.class);
    assertThat(isOpen()).isTrue();

    world.pass(OpenSessions.BELIEVED_FOR);

    assertThatThrownBy(this::isOpen).isInstanceOf(Power.Crash.class);
  }

  @Test
  void isOpen_endedWhileItIsLookedUp_isNotRemembered() {
    // The first end of all is taken for a gap, after which nothing is believed.
    endAnother();
    memory.catchUp();
    whileLooking =
        () -> {
          end();
          memory.catchUp();
        };
    assertThat(isOpen()).isTrue();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void isOpen_forgottenWhileItIsLookedUp_isNotRemembered() {
    whileLooking =
        () -> {
          end();
          memory.forget(session);
        };
    assertThat(isOpen()).isTrue();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void isOpen_neverCaughtUp_isNotRemembered() {
    OpenSessions fresh = memory();
    looks = 0;

    assertThat(fresh.isOpen(account, session)).isTrue();
    assertThat(fresh.isOpen(account, session)).isTrue();

    assertThat(looks).isEqualTo(2);
  }

  @Test
  void catchUp_afterAGapInWhichEndsWereForgotten_believesNothing() {
    isOpen();
    end();
    endAnother();
    world.pass(Duration.ofHours(1));
    world.sessions.forget(Duration.ofMinutes(1));

    memory.catchUp();

    assertThat(isOpen()).isFalse();
  }

  /** A machine that is put to sleep does not count on, and the store's clock may be set. */
  @Test
  void catchUp_endsWereForgottenInNoTime_believesNothing() {
    isOpen();
    end();
    endAnother();
    world.setForward(Duration.ofHours(1));
    world.sessions.forget(Duration.ofMinutes(1));

    memory.catchUp();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void catchUp_endsWereForgottenThatItWasToldOf_goesOnRemembering() {
    SignedIn kenji = world.signUp("kenji");
    end();
    endAnother();
    memory.catchUp();
    memory.isOpen(kenji.account().id(), kenji.tokens().refreshToken().session());
    world.setForward(Duration.ofHours(1));
    world.sessions.forget(Duration.ofMinutes(1));
    memory.catchUp();
    looks = 0;

    memory.isOpen(kenji.account().id(), kenji.tokens().refreshToken().session());

    assertThat(looks).isZero();
  }

  /** Those of one stripe are forgotten together. */
  @Test
  void catchUp_toldAgainOfOneInTheSameStripe_goesOnRemembering() {
    UUID other = open(new UUID(0, 1));
    world.database.run(() -> world.sessions.end(account, other));
    memory.catchUp();
    tellsAgain = true;

    assertThat(looksAtTwice(open(new UUID(0, 1025)), memory::catchUp)).isEqualTo(1);
  }

  @Test
  void isOpen_oneInTheSameStripeForgottenMeanwhile_isLookedUpOnceMore() {
    UUID other = open(new UUID(0, 1));

    assertThat(looksAtTwice(open(new UUID(0, 1025)), () -> memory.forget(other))).isEqualTo(2);
  }

  @Test
  void isOpen_oneInAnotherStripeForgottenMeanwhile_isRemembered() {
    UUID other = open(new UUID(0, 2));

    assertThat(looksAtTwice(open(new UUID(0, 1025)), () -> memory.forget(other))).isEqualTo(1);
  }

  @Test
  void catchUp_nothingEndedAnywhere_goesOnRemembering() {
    isQuiet = true;
    isOpen();
    memory.catchUp();

    assertThat(isOpen()).isTrue();

    assertThat(looks).isEqualTo(1);
  }

  @Test
  void isOpen_endedInAnEarlierStateWhileItIsLookedUp_isNotRemembered() {
    whileLooking =
        () -> {
          end();
          isRestored = true;
          memory.catchUp();
        };
    assertThat(isOpen()).isTrue();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void catchUp_toldAgainAndRemembered_isForgotten() {
    end();
    memory.catchUp();
    var again = mira.tokens().refreshToken();
    world.database.run(
        () ->
            world.sessions.add(Session.open(account, DeviceType.IOS, again, world.now(), POLICY)));
    isOpen();
    end();

    memory.catchUp();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void catchUp_storeIsInAnEarlierState_believesNothing() {
    isOpen();
    end();
    isRestored = true;

    memory.catchUp();

    assertThat(isOpen()).isFalse();
  }

  @Test
  void catchUpInterval_always_isWithinWhatIsBelieved() {
    assertThat(OpenSessions.CATCH_UP_INTERVAL.multipliedBy(3))
        .isLessThan(OpenSessions.BELIEVED_FOR);
  }

  /** A session of the same account under this number. */
  private UUID open(UUID id) {
    var token = RefreshToken.of(id, new byte[RefreshToken.SECRET_BYTES]);
    world.database.run(
        () ->
            world.sessions.add(Session.open(account, DeviceType.IOS, token, world.now(), POLICY)));
    return id;
  }

  /** How often the store is asked for it in two calls, during the first of which this happens. */
  private int looksAtTwice(UUID id, Runnable meanwhile) {
    looks = 0;
    whileLooking = meanwhile;
    assertThat(memory.isOpen(account, id)).isTrue();
    assertThat(memory.isOpen(account, id)).isTrue();
    return looks;
  }

  private boolean isOpen() {
    return memory.isOpen(account, session);
  }

  /** As another server does. */
  private void end() {
    world.database.run(() -> world.sessions.end(account, session));
  }

  private void endAnother() {
    SignedIn olga = world.signUp("olga");
    UUID other = olga.tokens().refreshToken().session();
    world.database.run(() -> world.sessions.end(olga.account().id(), other));
  }

  private OpenSessions memory() {
    return new OpenSessions(
        watched(Sessions.class, world.sessions),
        watched(EndedSessions.class, world.sessions),
        world.database,
        new ConcurrentHashMap<>(),
        world::nanoTime);
  }

  /** The port, with what happens once after it was asked and before it answers. */
  private <T> T watched(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (storeIsDown) {
                throw new Power.Crash();
              }
              if (isRestored && method.getName().equals("since")) {
                return new EndedSessions.News(Set.of(), EndedSessions.BEGINNING, true);
              }
              if (isQuiet && method.getName().equals("since")) {
                return new EndedSessions.News(Set.of(), (long) arguments[0], true);
              }
              if (tellsAgain && method.getName().equals("since")) {
                EndedSessions.News all = world.sessions.since(EndedSessions.BEGINNING);
                return new EndedSessions.News(all.sessions(), all.mark(), true);
              }
              Object answer = method.invoke(real, arguments);
              if (method.getName().equals("isOpen")) {
                looks++;
                Runnable now = whileLooking;
                whileLooking = () -> {};
                now.run();
              }
              return answer;
            }));
  }
}
