package dev.aviary.adapters.rest.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The coming of one body, a piece after the other, by the thread of its connection. What cannot be
 * taken is read to its end and thrown away, so that its sender gets to see the answer.
 */
final class Arrival {

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_LARGE = 413;
  private static final String FAULT = Arrival.class.getName();

  /**
   * @param patience how long a piece may take
   * @param longest of any body, in bytes
   */
  record Terms(Duration patience, long longest, TurnedAway turnedAway, Refusals refusals) {}

  private final RoutingContext call;
  private final HttpServerRequest request;
  private final Body body;
  private final Terms terms;
  private final Pace pace = new Pace(System.nanoTime());
  private long bytes;
  private long due;
  private long timer;
  private boolean timed;
  private boolean taking;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable fault;

  Arrival(RoutingContext call, Body body, Terms terms) {
    this.call = call;
    this.request = call.request();
    this.body = body;
    this.terms = terms;
  }

  void begin() {
    call.addEndHandler(end -> close());
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > terms.longest()) {
      refuse(TOO_LARGE, Refusals.Reason.TOO_LARGE);
      return;
    }
    request.handler(this::arrived);
    request.endHandler(
        end -> {
          ended = true;
          goOn();
        });
    request.exceptionHandler(gone -> close());
    waitFor(pace.end(0));
    if (request.getHeader(HttpHeaders.EXPECT) != null) {
      call.response().writeContinue();
    }
    request.pause();
    request.fetch(1);
  }

  private void arrived(Buffer piece) {
    bytes += piece.length();
    if (bytes > terms.longest()) {
      refuse(TOO_LARGE, Refusals.Reason.TOO_LARGE);
    } else if (fault != null) {
      goOn();
    } else {
      taking = true;
      body.take(piece)
          .onComplete(
              taken -> {
                taking = false;
                if (taken.failed()) {
                  fault = taken.cause();
                  body.release();
                }
                goOn();
              });
    }
  }

  private void goOn() {
    if (closed || taking) {
      return;
    }
    if (ended) {
      finish();
    } else {
      waitFor(pace.end(bytes));
      request.fetch(1);
    }
  }

  private void finish() {
    call.vertx().cancelTimer(timer);
    try {
      if (fault == null) {
        body.finish();
      }
    } catch (RuntimeException e) {
      fault = e;
    }
    if (fault instanceof NoRoomException) {
      terms.turnedAway().answer(call, Refusals.Reason.NO_ROOM);
    } else {
      call.put(FAULT, fault);
      call.next();
    }
  }

  /** Why the body of a call could not be read; null where it could. */
  static @Nullable Throwable fault(RoutingContext call) {
    return call.get(FAULT);
  }

  /** One timer for all pieces: setting it anew for each costs more than reading one. */
  private void waitFor(long end) {
    due = Math.min(end, System.nanoTime() + terms.patience().toNanos());
    lookWhenDue();
  }

  private void lookWhenDue() {
    if (!timed) {
      timed = true;
      long millis = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()) + 1;
      timer = call.vertx().setTimer(Math.max(1, millis), late -> look());
    }
  }

  private void look() {
    timed = false;
    if (closed || taking || ended) {
      return;
    }
    if (System.nanoTime() - due >= 0) {
      refuse(REQUEST_TIMEOUT, Refusals.Reason.TOO_SLOW);
    } else {
      lookWhenDue();
    }
  }

  private void refuse(int status, Refusals.Reason why) {
    if (!closed) {
      terms.refusals().count(call.normalizedPath(), why);
      call.response()
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
          .end()
          .onComplete(it -> request.connection().close());
    }
  }

  private void close() {
    if (!closed) {
      closed = true;
      call.vertx().cancelTimer(timer);
      body.release();
    }
  }
}
