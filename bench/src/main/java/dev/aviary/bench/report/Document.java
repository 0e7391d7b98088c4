package dev.aviary.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that has a measured part between two marks; what is around it is written by people. */
public final class Document {

  static final String BEGIN = "<!-- measured: begin -->\n";
  static final String END = "<!-- measured: end -->\n";

  private Document() {}

  /** Puts the measured part in place of the one that is there. */
  public static void replace(Path file, String measured) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), measured));
  }

  static String replaced(String text, String measured) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("there is no place for what was measured");
    }
    return text.substring(0, begin + BEGIN.length()) + "\n" + measured + "\n" + text.substring(end);
  }
}
