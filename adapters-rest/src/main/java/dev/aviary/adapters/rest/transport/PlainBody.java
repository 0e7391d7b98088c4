package dev.aviary.adapters.rest.transport;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

/** In memory, for the framework to read once a worker has the call. */
final class PlainBody implements Body {

  /** Of what is no multipart form. The longest text takes 36 KB, and nobody needs more. */
  static final int MOST_BYTES = 1024 * 1024;

  private final RoutingContext call;
  private final Share memory;
  private Buffer bytes = Buffer.buffer();

  PlainBody(RoutingContext call, Share memory) {
    this.call = call;
    this.memory = memory;
  }

  @Override
  public Future<Void> take(Buffer piece) {
    if (bytes.length() + piece.length() > MOST_BYTES) {
      return Future.failedFuture(new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE));
    }
    try {
      memory.take(piece.length());
    } catch (NoRoomException e) {
      return Future.failedFuture(e);
    }
    bytes.appendBuffer(piece);
    return Future.succeededFuture();
  }

  @Override
  public void finish() {
    ((RoutingContextInternal) call).setBody(bytes);
  }

  @Override
  public void release() {
    bytes = Buffer.buffer();
    memory.giveBack();
  }
}
