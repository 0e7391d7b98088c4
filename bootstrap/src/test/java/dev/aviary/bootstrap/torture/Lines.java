package dev.aviary.bootstrap.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many connections, each of which has sent the same. */
final class Lines implements AutoCloseable {

  private final List<Line> all = new ArrayList<>();

  Lines(int port, int number, String text) throws IOException {
    for (int i = 0; i < number; i++) {
      Line line = new Line(port);
      all.add(line);
      try {
        line.send(text);
      } catch (IOException e) {
        // Refused before all of it was sent.
      }
    }
  }

  List<Line> all() {
    return all;
  }

  @Override
  public void close() throws IOException {
    for (Line line : all) {
      line.close();
    }
  }
}
