package dev.aviary.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of the repository passes, and whatever takes something from it does not. */
class AccessDocumentTest {

  private static final String TEXT = AccessDocument.text();
  private static final Set<String> OPERATIONS = DeclaredOperations.names();

  /** Of what the server itself lists, {@code AccessMatrixIT} knows that it is the same. */
  @Test
  void document_asItIs_hasRowsForEveryOperationAndNoOther() {
    assertThatCode(() -> check(TEXT, OPERATIONS)).doesNotThrowAnyException();
  }

  @Test
  void operation_withoutRow_failsTheBuild() {
    Set<String> more = new HashSet<>(OPERATIONS);
    more.add("read_minds");

    assertThatThrownBy(() -> check(TEXT, more)).hasMessageContaining("missing: [read_minds]");
  }

  @Test
  void row_withoutOperation_failsTheBuild() {
    Set<String> fewer = new HashSet<>(OPERATIONS);
    fewer.remove("follow");

    assertThatThrownBy(() -> check(TEXT, fewer)).hasMessageContaining("nobody knows: [follow]");
  }

  @Test
  void row_takenAway_failsTheBuild() {
    for (String row :
        List.of(
            "| `follow` ",
            "| `fetch_followers` of a friend ",
            "| `delete_message` | of two others ",
            "| `send_message` with a picture | private ",
            "| `cover_reposition` | no cover ",
            "| `refresh_access_token` | a guess at theirs ",
            "| `logout` ",
            "| `GET /upload/{name}` | of two others ",
            "| `profile` | private ")) {
      assertFails(without(row));
    }
  }

  @Test
  void door_takenAway_failsTheBuild() {
    assertFails(TEXT.replaceFirst("\n\\| `get_chats` +\\| listed .*", ""));
    assertFails(TEXT.replaceFirst("\n\\| `get_chats` +\\| signed out .*", ""));
    assertFails(TEXT.replace("| ended elsewhere ", ""));
  }

  @Test
  void cell_emptyMissingOrUnknown_failsTheBuild() {
    String row = "| `get_chats`";
    for (String cell : List.of("", "|", "what")) {
      assertFails(changed(row, line -> line.replaceFirst("not listed", cell)));
    }
  }

  @Test
  void column_takenAway_failsTheBuild() {
    assertFails(TEXT.replace("| asked by ", "| asked of "));
  }

  @Test
  void privacy_twice_failsTheBuild() {
    assertFails(changed("| `get_chats` ", line -> line + "\n" + line));
  }

  @Test
  void word_explainedTwiceOrNotUsed_failsTheBuild() {
    assertFails(changed("| `signed out`", line -> line + "\n" + line));
    assertFails(
        changed("| `signed out`", line -> line + "\n" + line.replace("signed out", "unused")));
  }

  private static void assertFails(String text) {
    assertThatThrownBy(() -> check(text, OPERATIONS)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(String text, Set<String> operations) {
    new AccessDocument(text).requireRowsFor(operations, Recipes.all(), NamedObjects.all());
  }

  private static String without(String start) {
    String shorter =
        TEXT.lines()
            .filter(line -> !line.replaceAll(" +", " ").startsWith(start))
            .collect(Collectors.joining("\n"));
    if (shorter.length() > TEXT.length() - start.length()) {
      throw new AssertionError("no row begins with " + start);
    }
    return shorter;
  }

  /** With the first line changed that begins so. */
  private static String changed(String start, UnaryOperator<String> change) {
    List<String> lines = TEXT.lines().toList();
    String line = lines.stream().filter(it -> it.startsWith(start)).findFirst().orElseThrow();
    int at = lines.indexOf(line);
    return Stream.of(
            lines.subList(0, at).stream(),
            Stream.of(change.apply(line)),
            lines.subList(at + 1, lines.size()).stream())
        .flatMap(it -> it)
        .collect(Collectors.joining("\n"));
  }
}
