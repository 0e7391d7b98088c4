package dev.aviary.bootstrap.fuzz;

import dev.aviary.bootstrap.access.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code contract.txt} says: how operations are called, and what they may answer. */
final class Contract {

  private static final Pattern ANSWER = Pattern.compile("[0-9]{3}( .*)?");

  /**
   * A parameter of a call.
   *
   * @param value as the document has it, a choice or a word in capitals
   */
  record Parameter(String name, boolean isOptional, String value) {

    private static Parameter parse(String text) {
      String[] parts = text.split("=", 2);
      boolean optional = parts[0].endsWith("?");
      return new Parameter(parts[0].replace("?", ""), optional, parts[1]);
    }
  }

  private static final class Section {
    private final Set<String> marks;
    private final List<List<Parameter>> calls = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();

    private Section(String... marks) {
      this.marks = Set.of(marks);
    }
  }

  private final Map<String, Section> sections = new LinkedHashMap<>();

  Contract() {
    Section section = new Section();
    for (String line : text().lines().map(String::strip).toList()) {
      if (line.startsWith("== ")) {
        String[] title = line.substring(3).split(", ", -1);
        section = new Section(Arrays.copyOfRange(title, 1, title.length));
        sections.put(title[0], section);
      } else if (ANSWER.matcher(line).matches()) {
        section.answers.add(line);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        section.calls.add(Arrays.stream(line.split(" ", -1)).map(Parameter::parse).toList());
      }
    }
  }

  Set<String> operations() {
    Set<String> operations = new HashSet<>(sections.keySet());
    operations.removeAll(Set.of("session", "mobile", "ossn"));
    return operations;
  }

  /** The ways to call an operation; one without parameters has a single one. */
  List<List<Parameter>> calls(Operation operation) {
    List<List<Parameter>> calls = section(operation.name()).calls;
    return calls.isEmpty() ? List.of(List.of()) : calls;
  }

  /** Whether it may say this, code and message. */
  boolean allows(Operation operation, String answer) {
    return section(operation.name()).answers.contains(answer)
        || section(operation.isOssn() ? "ossn" : "mobile").answers.contains(answer)
        || (wantsSession(operation) && section("session").answers.contains(answer));
  }

  /** Every pair of code and message of its own. */
  Set<String> answers(Operation operation) {
    return section(operation.name()).answers;
  }

  /** Whether this is what its surface says of a form that cannot be read. */
  boolean isUnreadable(Operation operation, String answer) {
    return section(operation.isOssn() ? "ossn" : "mobile").answers.contains(answer);
  }

  boolean answersGet(Operation operation) {
    return section(operation.name()).marks.contains("read");
  }

  boolean wantsSession(Operation operation) {
    return !operation.isOssn() && !section(operation.name()).marks.contains("open");
  }

  private Section section(String name) {
    return Objects.requireNonNull(sections.get(name), name);
  }

  private static String text() {
    try (InputStream in = Contract.class.getResourceAsStream("contract.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
