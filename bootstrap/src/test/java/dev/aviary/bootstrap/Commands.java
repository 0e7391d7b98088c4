package dev.aviary.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Programs of the system, for what they do and not for what they print. */
public final class Commands {

  private Commands() {}

  /** Its exit code, once it has ended. */
  public static int run(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
