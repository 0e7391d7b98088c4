package dev.aviary.adapters.rest.transport;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form, taken apart as it comes. Workers do it, a piece at a time: between two pieces
 * none is kept, however slow the sender.
 */
final class FormBody implements Body {

  /** What one takes beside its texts, and beside the headers of a part while they come. */
  private static final int FIXED_BYTES = 4 * 1024;

  /** What a byte of these headers takes once they are taken apart. */
  private static final int BYTES_PER_BYTE_BETWEEN = 16;

  /** Between two contents: a boundary, and the headers of a part. */
  private static final int MOST_BETWEEN = 2048;

  private static final int STEP = 512;

  private static final String FORM = FormBody.class.getName();

  private final RoutingContext call;
  private final Context context;
  private final Share memory;
  private final Share disk;
  private final FormParts parts;
  private final MultipartParser.ParseState parser;
  private long between;
  private long held;
  private boolean released;

  FormBody(RoutingContext call, String boundary, Path folder, Share memory, Share disk) {
    this.call = call;
    this.context = call.vertx().getOrCreateContext();
    this.memory = memory;
    this.disk = disk;
    this.parts = new FormParts(folder, memory, disk);
    this.parser =
        MultipartParser.beginParse(
            parts, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
  }

  @Override
  public Future<Void> take(Buffer piece) {
    byte[] bytes = piece.getBytes();
    return context.executeBlocking(
        () -> {
          parse(bytes);
          return null;
        },
        false);
  }

  private synchronized void parse(byte[] bytes) throws IOException {
    if (released) {
      return;
    }
    hold();
    for (int at = 0; at < bytes.length; at += STEP) {
      int length = Math.min(STEP, bytes.length - at);
      long before = parts.content();
      parser.parse(ByteBuffer.wrap(bytes, at, length));
      long found = parts.content() - before;
      between = found == 0 ? between + length : length - found;
      if (between > MOST_BETWEEN) {
        throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
      }
      hold();
    }
  }

  /** An upload that creeps along in the midst of its file leaves room for a thousand others. */
  private void hold() {
    long needed = FIXED_BYTES + BYTES_PER_BYTE_BETWEEN * between;
    if (needed > held) {
      memory.take(needed - held);
    } else {
      memory.giveBack(held - needed);
    }
    held = needed;
  }

  @Override
  public synchronized void finish() {
    if (!parser.isComplete()) {
      throw new WebApplicationException(Status.BAD_REQUEST);
    }
    call.put(FORM, parts.form());
  }

  /** The form of a call whose body was one of these; null for any other. */
  static @Nullable FormData of(RoutingContext call) {
    return call.get(FORM);
  }

  @Override
  public void release() {
    context.executeBlocking(
        () -> {
          remove();
          return null;
        },
        false);
  }

  private synchronized void remove() {
    released = true;
    memory.giveBack();
    disk.giveBack();
    parts.remove();
  }
}
