package dev.aviary.adapters.rest.transport;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** What is made of a body as it comes. */
interface Body {

  /**
   * Takes the next piece; the one after it comes when this is done. Fails with {@link
   * NoRoomException} where there is no room for it, with whatever else where it cannot be read.
   */
  Future<Void> take(Buffer piece);

  /** Gives the call what was made of it, once all is there. Throws as {@link #take} fails. */
  void finish();

  /** Frees what it holds: the call was answered, or will not be. */
  void release();
}
