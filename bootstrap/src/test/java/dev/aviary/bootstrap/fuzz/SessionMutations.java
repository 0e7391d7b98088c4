package dev.aviary.bootstrap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What can be wrong with who calls: with a session, and with the site key. */
final class SessionMutations {

  private static final List<String> CREDENTIALS = List.of("session_id", "api_key_token");
  private static final String HEADER = "Authorization: ";

  static final List<Mutation> ALL =
      List.of(
          new Mutation("no credentials", SessionMutations::remove),
          new Mutation("garbage for credentials", SessionMutations::replace),
          new Mutation("credentials twice", SessionMutations::contradict));

  private SessionMutations() {}

  private static void remove(Draft draft, Random random) {
    draft.fields.removeIf(SessionMutations::isCredential);
    draft.headers.removeIf(header -> header.startsWith(HEADER));
  }

  private static void replace(Draft draft, Random random) {
    byte[] valid =
        draft.fields.stream()
            .filter(SessionMutations::isCredential)
            .findFirst()
            .map(Field::value)
            .orElse(new byte[] {'x'});
    remove(draft, random);
    contradict(draft, random, random.nextInt(3) == 0 ? Values.nearly(valid, random) : null);
  }

  private static void contradict(Draft draft, Random random) {
    contradict(draft, random, null);
  }

  private static void contradict(Draft draft, Random random, byte @Nullable [] nearly) {
    byte[] shown = nearly == null ? garbage(random) : nearly;
    if (random.nextInt(3) == 0) {
      String scheme = Values.oneOf(List.of("Bearer ", "bearer\t", "Basic ", "", "Bearer"), random);
      draft.headers.add(HEADER + scheme + printable(shown));
    } else {
      String name = CREDENTIALS.get(draft.operation.isOssn() ? 1 : 0);
      Field field = Field.text(name, "").withValue(shown);
      draft.fields.add(
          random.nextInt(draft.fields.size() + 1), field.inQuery(random.nextBoolean()));
    }
  }

  private static byte[] garbage(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> token("{\"alg\":\"none\"}", "{\"sub\":\"1\",\"exp\":9999999999}", "");
      case 1 -> token("{\"alg\":\"ES256\"}", "{}", "AAAA");
      case 2 -> "..".repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.US_ASCII);
      default -> Values.odd(random);
    };
  }

  private static byte[] token(String header, String claims, String signature) {
    return (base64(header) + "." + base64(claims) + "." + signature)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** What may stand in a header at all; what may not is another mutation. */
  static String printable(byte[] value) {
    return new String(value, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}", "");
  }

  private static boolean isCredential(Field field) {
    return CREDENTIALS.contains(field.name());
  }
}
