package dev.aviary.bootstrap;

import dev.aviary.application.profile.Activity;
import dev.aviary.application.session.OpenSessions;
import dev.aviary.application.session.SessionUseCases;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What is done about sessions from time to time. */
@ApplicationScoped
class SessionSchedule {

  private static final Logger LOG = Logger.getLogger(SessionSchedule.class);

  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

  /** A thread of its own: nothing else must delay this. */
  private final Thread often =
      Thread.ofPlatform().name("ended-sessions").daemon().unstarted(this::catchUpForEver);

  private final OpenSessions openSessions;
  private final SessionUseCases useCases;
  private final Activity activity;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private boolean isBehind;

  SessionSchedule(OpenSessions openSessions, SessionUseCases useCases, Activity activity) {
    this.openSessions = openSessions;
    this.useCases = useCases;
    this.activity = activity;
  }

  /** After the checks: one that fails is to be all that the start says. */
  void start(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ServerStarting event,
      Regularly regularly,
      AviaryConfig config) {
    often.start();
    Duration interval = config.session().activityInterval();
    regularly.run(interval, interval, this::saveActivity);
    regularly.run(Duration.ofMinutes(10), Duration.ofMinutes(1), this::tidy);
  }

  /**
   * What was gathered is noted before the database goes. The thread is not interrupted, which would
   * cut off a transaction, but waited for.
   */
  void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
    stopping.countDown();
    saveActivity();
    try {
      often.join(LONGEST_FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUpForEver() {
    try {
      do {
        catchUp();
      } while (!stopping.await(OpenSessions.CATCH_UP_INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until it works again, every call asks the database, which does not answer either. */
  private void catchUp() {
    try {
      openSessions.catchUp();
      isBehind = false;
    } catch (RuntimeException e) {
      // Once the server stops, the database may be gone before.
      if (!isBehind && stopping.getCount() > 0) {
        LOG.warnf(
            "What other servers end is not known until the database answers (%s)", e.getClass());
      }
      isBehind = true;
    }
  }

  private void saveActivity() {
    try {
      activity.save();
    } catch (RuntimeException e) {
      LOG.warnf("When accounts were last active is not noted (%s)", e.getClass());
    }
  }

  private void tidy() {
    try {
      useCases.tidy();
    } catch (RuntimeException e) {
      LOG.warnf("Sessions that are past their end stay a while (%s)", e.getClass());
    }
  }
}
