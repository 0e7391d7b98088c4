package dev.aviary.adapters.persistence.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on several threads that start at the same moment. */
public final class AtOnce {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private AtOnce() {}

  /**
   * The results of so many times the same work; fails when one fails or takes longer than five
   * minutes.
   */
  public static <T> List<T> run(int threads, Callable<T> work) {
    return run(threads, PATIENCE, work);
  }

  /** As {@link #run(int, Callable)}, with more patience. */
  public static <T> List<T> run(int threads, Duration longest, Callable<T> work) {
    return run(Collections.nCopies(threads, work), longest);
  }

  /** As {@link #run(int, Callable)}, each its own work; the results are in the order of these. */
  public static <T> List<T> run(List<Callable<T>> work) {
    return run(work, PATIENCE);
  }

  private static <T> List<T> run(List<Callable<T>> work, Duration longest) {
    CyclicBarrier start = new CyclicBarrier(work.size());
    try (ExecutorService executor = Executors.newFixedThreadPool(work.size())) {
      List<Future<T>> running =
          work.stream()
              .map(
                  each ->
                      executor.submit(
                          () -> {
                            start.await();
                            return each.call();
                          }))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get(longest.toSeconds(), TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
