package dev.aviary.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux tells of processes in {@code /proc}. */
final class Proc {

  private static final Path ROOT = Path.of("/proc");

  /** The kernel tells processor time in hundredths of a second, whatever its own clock. */
  private static final int MILLIS_OF_A_TICK = 10;

  /** Places in {@code /proc/<pid>/stat}, counted from the one after the name. */
  private static final int PARENT = 1;

  private static final int UTIME = 11;
  private static final int STIME = 12;
  private static final int CUTIME = 13;
  private static final int CSTIME = 14;

  private Proc() {}

  /** Processor time of the process itself, without its children's. */
  static long cpuMillis(long pid) {
    return stat(Long.toString(pid))
        .map(it -> MILLIS_OF_A_TICK * (number(it, UTIME) + number(it, STIME)))
        .orElseThrow(() -> new BenchException("process " + pid + " has ended"));
  }

  /** Processor time of the process and of all children it has or had. */
  static long cpuMillisWithChildren(long pid) {
    long ticks = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(ROOT, "[0-9]*")) {
      for (Path process : processes) {
        String[] it = stat(process.getFileName().toString()).orElse(new String[0]);
        if (it.length == 0) {
          continue;
        }
        if (process.getFileName().toString().equals(Long.toString(pid))) {
          ticks += number(it, UTIME) + number(it, STIME) + number(it, CUTIME) + number(it, CSTIME);
        } else if (number(it, PARENT) == pid) {
          ticks += number(it, UTIME) + number(it, STIME);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MILLIS_OF_A_TICK * ticks;
  }

  /** A figure of {@code /proc/<pid>/status} in MiB. */
  static int mebibytes(long pid, String key) {
    try {
      return Files.readAllLines(ROOT.resolve(pid + "/status")).stream()
          .filter(line -> line.startsWith(key + ":"))
          .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the program, shortened by the kernel. */
  static String name(long pid) {
    try {
      return Files.readString(ROOT.resolve(pid + "/comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Empty once the process has ended. */
  private static Optional<String[]> stat(String pid) {
    try {
      String line = Files.readString(ROOT.resolve(pid).resolve("stat"));
      return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // ESRCH: it ended while it was read.
      return Optional.empty();
    }
  }

  private static long number(String[] stat, int place) {
    return Long.parseLong(stat[place]);
  }
}
