package dev.aviary.application.shared;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;

/**
 * Ports for servers that are started later: below those that the kernel gives to whoever asks for
 * any, so that nobody is given one in between. Of test processes that run side by side one has the
 * even ones, the other the odd ones.
 */
public final class FreePorts {

  /** Where Linux begins to give them out; other systems begin above. */
  private static final int END = 32_768;

  private static final int PARITY = Integer.getInteger("aviary.test.fork", 0) % 2;

  /** Anywhere, for other runs on this machine. */
  private static int next = 10_000 + 2 * new Random().nextInt(5_000) + PARITY;

  private FreePorts() {}

  /** One that nobody listens at, and that this process has not had before. */
  public static synchronized int take() {
    while (next < END) {
      int port = next;
      next += 2;
      if (isFree(port)) {
        return port;
      }
    }
    throw new AssertionError("there are no more ports below " + END);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
