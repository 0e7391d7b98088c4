package dev.aviary.adapters.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.messaging.PanacheFixture;
import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs races on PostgreSQL and compares what they come to with every order of them in memory. */
public abstract class PanacheRaces extends PanacheFixture {

  private static final int TIMES = 3;

  /** Whichever of the two has the lower number: that decides which row is locked first. */
  protected final void assertAsInSomeOrder(Race race) {
    for (boolean swapped : new boolean[] {false, true}) {
      List<Race.Outcome> possible = new ArrayList<>();
      for (List<Integer> order : orders(race.start(cast(swapped)).size())) {
        Race.Outcome expected = race.inOrder(swapped, order);
        possible.add(expected);
        // Whoever is refused leaves nothing for another to wait for.
        if (order.size() == 2 && !(expected.answers().get(order.getFirst()) instanceof ErrorCode)) {
          assertThat(whileTheFirstIsNotOver(race, swapped, order)).isEqualTo(expected);
        }
      }
      for (int i = 0; i < TIMES; i++) {
        assertThat(atOnce(race, swapped)).isIn(possible);
      }
    }
    assertThat(Books.wrong(panache)).isZero();
  }

  /** Runs work while nothing of this is committed, and until it is over or waits for a lock. */
  protected final <T> Future<T> beforeItIsOver(Runnable first, Callable<T> second) {
    return beforeItIsOver(first, second, () -> {});
  }

  /** As {@link #beforeItIsOver(Runnable, Callable)}, and does some more before this is over. */
  protected final <T> Future<T> beforeItIsOver(Runnable first, Callable<T> second, Runnable third) {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      return in(
          () -> {
            first.run();
            Future<T> running = executor.submit(second);
            while (!running.isDone() && !isWaitedFor()) {
              Thread.onSpinWait();
            }
            third.run();
            return running;
          });
    }
  }

  /** The second begins before the first is committed, and ends after. */
  private Race.Outcome whileTheFirstIsNotOver(Race race, boolean swapped, List<Integer> order) {
    Race.Cast cast = cast(swapped);
    List<Callable<?>> acts = race.start(cast);
    int first = order.getFirst();
    int second = order.getLast();
    Object[] answers = new Object[acts.size()];
    Future<Object> waited =
        beforeItIsOver(
            () -> answers[first] = Race.answer(acts.get(first)),
            () -> Race.answer(acts.get(second)));
    answers[second] = result(waited);
    return Race.Outcome.of(cast, answers);
  }

  private Race.Outcome atOnce(Race race, boolean swapped) {
    Race.Cast cast = cast(swapped);
    List<Callable<Object>> acts = new ArrayList<>();
    race.start(cast).forEach(act -> acts.add(() -> Race.answer(act)));
    return Race.Outcome.of(cast, AtOnce.run(acts).toArray());
  }

  private Race.Cast cast(boolean swapped) {
    AccountId first = join("first");
    AccountId second = join("second");
    return new Race.Cast(
        stores(), circle(), swapped ? second : first, swapped ? first : second, join("olga"));
  }

  protected static <T> T result(Future<T> running) {
    try {
      return running.get(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Every order of so many. */
  private static List<List<Integer>> orders(int count) {
    if (count == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (List<Integer> shorter : orders(count - 1)) {
      for (int place = 0; place < count; place++) {
        List<Integer> order = new ArrayList<>(shorter);
        order.add(place, count - 1);
        orders.add(order);
      }
    }
    return orders;
  }
}
