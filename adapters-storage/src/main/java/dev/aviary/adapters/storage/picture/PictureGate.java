package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets pictures be worked on as long as there is memory for them. Whoever finds none waits in line,
 * so that large pictures get their turn among many small ones.
 */
final class PictureGate {

  private static final Logger LOG = System.getLogger(PictureGate.class.getName());

  private final PictureBudget budget;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Waiter> line = new ArrayDeque<>();
  private long free;

  PictureGate(PictureBudget budget) {
    this.budget = budget;
    this.free = budget.bytes();
  }

  /**
   * Reserves memory. To be called only by who holds none: two who hold some and wait for more would
   * wait for each other.
   *
   * @throws MediaUnavailableException when the line is too long, or does not move
   * @throws RejectedPictureException when there will never be as much
   */
  Share enter(long bytes) {
    requirePossible(bytes);
    lock.lock();
    try {
      if (!line.isEmpty() || bytes > free) {
        waitFor(bytes);
      } else {
        free -= bytes;
      }
      return new Share(bytes);
    } finally {
      lock.unlock();
    }
  }

  /** For tests, and whoever wants to know how busy it is. */
  int waiting() {
    lock.lock();
    try {
      return line.size();
    } finally {
      lock.unlock();
    }
  }

  private void requirePossible(long bytes) {
    if (bytes > budget.bytes()) {
      LOG.log(
          Level.WARNING,
          "A picture needs {0} bytes of memory and is refused: the setting for pictures allows {1}",
          bytes,
          budget.bytes());
      throw new RejectedPictureException("needs more memory than there is for pictures");
    }
  }

  private void waitFor(long bytes) {
    if (line.size() >= budget.maxWaiting()) {
      throw tooMany(new RejectedExecutionException(line.size() + " wait already"));
    }
    Waiter waiter = new Waiter(bytes, lock.newCondition());
    line.add(waiter);
    try {
      waiter.await(budget.maxWait().toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave(waiter, e);
    } catch (TimeoutException e) {
      leave(waiter, e);
    }
  }

  /** Who gives up may have kept others from going in. */
  private void leave(Waiter waiter, Exception why) {
    if (waiter.admitted) {
      free += waiter.bytes;
    } else {
      line.remove(waiter);
    }
    admit();
    throw tooMany(why);
  }

  private static MediaUnavailableException tooMany(Exception why) {
    return new MediaUnavailableException("too many pictures are being decoded", why);
  }

  private void admit() {
    for (Waiter first = line.peek(); first != null && first.bytes <= free; first = line.peek()) {
      line.remove();
      free -= first.bytes;
      first.admit();
    }
  }

  /** Memory that is reserved until this is closed. */
  final class Share implements AutoCloseable {

    private long held;

    private Share(long bytes) {
      this.held = bytes;
    }

    /**
     * Reserves more, if that can be done at once; it goes before those in line.
     *
     * @param bytes that are to be held then, in all
     * @return whether as many are held now
     * @throws RejectedPictureException when there will never be as much
     */
    boolean grow(long bytes) {
      requirePossible(bytes);
      lock.lock();
      try {
        long more = Math.max(0, bytes - held);
        if (more > free) {
          return false;
        }
        free -= more;
        held += more;
        return true;
      } finally {
        lock.unlock();
      }
    }

    /** Gives back all but so many bytes; nothing when fewer are held. */
    void shrink(long bytes) {
      lock.lock();
      try {
        free += Math.max(0, held - bytes);
        held = Math.min(held, bytes);
        admit();
      } finally {
        lock.unlock();
      }
    }

    /** Idempotent. */
    @Override
    public void close() {
      shrink(0);
    }
  }

  /** One in line; all of it under the lock. */
  private static final class Waiter {

    final long bytes;
    private final Condition turn;
    boolean admitted;

    Waiter(long bytes, Condition turn) {
      this.bytes = bytes;
      this.turn = turn;
    }

    void await(long nanos) throws InterruptedException, TimeoutException {
      long left = nanos;
      while (!admitted) {
        if (left <= 0) {
          throw new TimeoutException("waited for " + nanos + " ns");
        }
        left = turn.awaitNanos(left);
      }
    }

    void admit() {
      admitted = true;
      turn.signal();
    }
  }
}
