package dev.aviary.adapters.rest.transport;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Lets so many calls wait for workers and no more. The rest is told at once to come again: in a
 * queue without an end everybody waits longer than anybody would.
 */
@Singleton
class Door {

  /** Once the body is there, before a worker is asked for. */
  private static final int AFTER_BODIES = 0;

  /** Who waited for so long has asked again, or has gone. */
  private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();

  private static final String SINCE = Door.class.getName();

  private final Room calls;
  private final Dialects dialects;
  private final TurnedAway turnedAway;

  Door(OverloadLimits limits, Dialects dialects, TurnedAway turnedAway) {
    this.calls = new Room(limits.calls());
    this.dialects = dialects;
    this.turnedAway = turnedAway;
  }

  void install(@Observes Router router) {
    router.route().order(AFTER_BODIES).handler(this::enter);
  }

  /** Pictures go out at their readers' pace, and keep no worker. */
  private void enter(RoutingContext call) {
    if (dialects.of(call.normalizedPath()).isEmpty()) {
      call.next();
    } else if (calls.take(1)) {
      call.addEndHandler(end -> calls.give(1));
      call.put(SINCE, System.nanoTime());
      call.next();
    } else {
      turnedAway.answer(call, Refusals.Reason.OVERLOADED);
    }
  }

  /** When it was let in, by {@link System#nanoTime}; now, where nobody was asked to. */
  static long entered(RoutingContext call) {
    Long since = call.get(SINCE);
    return since == null ? System.nanoTime() : since;
  }

  /** Whether it got its worker too late for anybody to want an answer. */
  static boolean isLate(RoutingContext call) {
    Long since = call.get(SINCE);
    return since != null && System.nanoTime() - since > LONGEST_WAIT;
  }
}
