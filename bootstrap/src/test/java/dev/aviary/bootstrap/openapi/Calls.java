package dev.aviary.bootstrap.openapi;

import dev.aviary.bootstrap.access.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls that a page shows, by operation. */
final class Calls {

  private static final Pattern KEEP = Pattern.compile("([A-Z_]+)=(/.*)");

  /**
   * A call.
   *
   * @param note what is said before it; may be empty
   * @param command as a shell runs it
   * @param kept names of what later calls use of its answer, with where it stands there
   */
  record Call(String note, String command, Map<String, String> kept) {}

  private final Map<String, List<Call>> byOperation = new LinkedHashMap<>();

  /**
   * @param page its name, without ending
   */
  Calls(String page) {
    List<Call> calls = new ArrayList<>();
    String note = "";
    for (String line : text(page).lines().toList()) {
      Matcher keep = KEEP.matcher(line);
      if (line.startsWith("== ")) {
        calls = new ArrayList<>();
        byOperation.put(line.substring(3), calls);
      } else if (line.startsWith("> ")) {
        note = line.substring(2);
      } else if (keep.matches()) {
        calls.getLast().kept().put(keep.group(1), keep.group(2));
      } else if (line.startsWith("curl ")) {
        calls.add(new Call(note, line, new LinkedHashMap<>()));
        note = "";
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalArgumentException(line);
      }
    }
  }

  /** The names of the operations, in order. */
  Set<String> operations() {
    return byOperation.keySet();
  }

  List<Call> of(Operation operation) {
    return Objects.requireNonNull(byOperation.get(operation.name()));
  }

  private static String text(String page) {
    try (InputStream in = Calls.class.getResourceAsStream(page + ".calls")) {
      return new String(Objects.requireNonNull(in, page).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
