package dev.aviary.adapters.rest.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/** The x- words of a part of the description. */
final class Words {

  private Words() {}

  /**
   * What a word says, which is then taken from the part; the other where it does not stand there.
   */
  @SuppressWarnings("unchecked")
  static <T> T take(Extensible<?> part, String word, T otherwise) {
    Map<String, Object> words = part.getExtensions();
    if (words == null || !words.containsKey(word)) {
      return otherwise;
    }
    Object said = words.get(word);
    part.removeExtension(word);
    return (T) said;
  }

  /** What schemas of an operation begin with. */
  static String schemaName(Operation operation) {
    String id = operation.getOperationId();
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  /** The texts of a list; none where it is not there. */
  static List<String> texts(@Nullable Object list) {
    return list == null ? List.of() : ((List<?>) list).stream().map(Object::toString).toList();
  }
}
