package dev.aviary.adapters.rest.media;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Sends bytes no faster than a client takes them. What is written to a response is handed to the
 * connection's own thread, which alone knows whether the client keeps up: without asking it after
 * every piece, all of a file would wait in memory for a slow client.
 */
final class PacedBody implements StreamingOutput {

  private static final Logger LOG = Logger.getLogger(PacedBody.class);

  private static final int PIECE_BYTES = 1 << 15;
  private static final long LONGEST_PAUSE_MILLIS = 50;

  /** A client that takes nothing for so long is not waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How a client keeps up. */
  private enum Client {
    READY,
    SLOW,
    GONE
  }

  private final Supplier<InputStream> bytes;
  private final HttpServerResponse response;
  private final Context connection;

  /**
   * @param connection runs things on the connection's own thread
   */
  PacedBody(Supplier<InputStream> bytes, HttpServerResponse response, Context connection) {
    this.bytes = bytes;
    this.response = response;
    this.connection = connection;
  }

  @Override
  public void write(OutputStream out) {
    try (InputStream in = bytes.get()) {
      if (!send(in, out)) {
        response.reset();
      }
    } catch (IOException | MediaUnavailableException e) {
      // Too late for another answer; an end before the length that was announced tells the client.
      LOG.infof("A picture was not sent to its end (%s)", e.getMessage());
      response.reset();
    }
  }

  /** False when the client does not want the rest. */
  private boolean send(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      out.write(piece, 0, read);
      out.flush();
      if (!isTaken()) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Client client = ask();
    for (long pause = 1; client == Client.SLOW; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      if (System.nanoTime() > deadline || !slept(pause)) {
        return false;
      }
      client = ask();
    }
    return client == Client.READY;
  }

  private Client ask() {
    var answer = new CompletableFuture<Client>();
    connection.runOnContext(ignored -> answer.complete(client()));
    return answer.join();
  }

  private Client client() {
    if (response.closed()) {
      return Client.GONE;
    }
    return response.writeQueueFull() ? Client.SLOW : Client.READY;
  }

  private static boolean slept(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
