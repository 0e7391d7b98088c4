package dev.aviary.bootstrap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can be wrong with bodies and with what they are said to be. */
final class BodyMutations {

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "text/plain",
          "text/html; charset=utf-16",
          "application/xml",
          "*/*",
          "application/octet-stream",
          "image/jpeg",
          "nonsense",
          "",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=other",
          "multipart/form-data; boundary=\"" + Draft.BOUNDARY + "\"",
          "multipart/mixed; boundary=x",
          "multipart/form-data; boundary=" + "b".repeat(200),
          "multipart/form-data; boundary=fuzz",
          Draft.MULTIPART + "; charset=utf-16",
          Draft.FORM + "; charset=nonsense",
          Draft.FORM + "; charset=utf-16",
          Draft.FORM + "; charset=",
          Draft.FORM + ";;",
          "APPLICATION/X-WWW-FORM-URLENCODED",
          "application/x-www-form-urlencoded2",
          "a/b/c",
          ";");

  private static final List<String> BODIES =
      List.of(
          "{}",
          "[]",
          "null",
          "{\"user_id\":1,\"message\":\"x\"}",
          "{",
          "\0",
          "<a/>",
          "&",
          "=",
          "==",
          "a",
          "&&&=&",
          "--" + Draft.BOUNDARY,
          "--" + Draft.BOUNDARY + "--",
          "--",
          "\r\n\r\n",
          "--" + Draft.BOUNDARY + "\r\n\r\n",
          "--" + Draft.BOUNDARY + "\r\nContent-Disposition",
          "--" + Draft.BOUNDARY + "\r\n" + Field.textHead("user_id"));

  private static final List<String> HEADS =
      List.of(
          "",
          "Content-Disposition: form-data\r\n",
          "Content-Disposition: attachment; name=NAME\r\n",
          "Content-Disposition: form-data; name=NAME\r\n",
          "content-disposition:form-data;name='NAME'\r\n",
          "Content-Disposition: form-data; name=\"NAME\"; filename=\"\"\r\n",
          "Content-Disposition: form-data; name=\"NAME\"; filename=\"a.txt\"\r\n",
          "Content-Disposition: form-data; name=\"NAME\"; filename=\"../../a\0b\"\r\n",
          "Content-Disposition: form-data; name=\"NAME\"; filename*=UTF-8''%zz\r\n",
          "Content-Disposition: form-data; name=\"NAME\"; filename=\"" + "n".repeat(300) + "\"\r\n",
          "Content-Disposition: form-data; name=\"NAME\r\n",
          "Content-Disposition: \r\n",
          "Content-Disposition: form-data; name=\"\"\r\n",
          "no colon at all\r\n",
          ": \r\n",
          Field.textHead("NAME") + "Content-Type: text/plain; charset=utf-16\r\n",
          Field.textHead("NAME") + "Content-Type: text/plain; charset=nonsense\r\n",
          Field.textHead("NAME") + "Content-Type: application/json\r\n",
          Field.textHead("NAME") + "Content-Type: multipart/mixed; boundary=inner\r\n",
          Field.textHead("NAME") + "Content-Type: \r\n",
          Field.textHead("NAME") + "Content-Transfer-Encoding: base64\r\n",
          Field.textHead("NAME") + "Content-Transfer-Encoding: quoted-printable\r\n",
          Field.textHead("NAME") + "Content-Transfer-Encoding: nonsense\r\n",
          Field.textHead("NAME") + Field.textHead("NAME"),
          Field.textHead("NAME") + "X: " + "x".repeat(9_000) + "\r\n");

  private static final List<String> ENDINGS =
      List.of(
          "", "--" + Draft.BOUNDARY, "--" + Draft.BOUNDARY + "\r\n", "--other--\r\n", "--", "\0");

  private static final Mutation PART = new Mutation("odd part", BodyMutations::partHead);

  static final List<Mutation> ALL =
      List.of(
          PART,
          PART,
          new Mutation("other encoding", BodyMutations::swap),
          new Mutation(
              "other content type",
              (draft, random) -> draft.contentType = Values.oneOf(TYPES, random)),
          new Mutation("no content type", (draft, random) -> draft.contentType = null),
          new Mutation("other body", BodyMutations::otherBody),
          new Mutation("other ending", BodyMutations::ending),
          new Mutation("truncated", BodyMutations::truncate));

  private BodyMutations() {}

  private static void swap(Draft draft, Random random) {
    draft.sendAs(draft.body == Draft.Body.FORM ? Draft.Body.MULTIPART : Draft.Body.FORM);
  }

  private static void partHead(Draft draft, Random random) {
    draft.sendAs(Draft.Body.MULTIPART);
    if (!draft.fields.isEmpty()) {
      int index = random.nextInt(draft.fields.size());
      Field field = draft.fields.get(index);
      String head = Values.oneOf(HEADS, random).replace("NAME", field.name());
      draft.fields.set(index, field.inQuery(false).withHead(head));
    }
  }

  private static void otherBody(Draft draft, Random random) {
    draft.body = Draft.Body.RAW;
    draft.raw =
        random.nextBoolean()
            ? Values.odd(random)
            : Values.oneOf(BODIES, random).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void ending(Draft draft, Random random) {
    draft.sendAs(Draft.Body.MULTIPART);
    draft.ending = Values.oneOf(ENDINGS, random);
  }

  /** The rest is not announced either, or the server would wait for it. */
  private static void truncate(Draft draft, Random random) {
    byte[] content = draft.content();
    draft.raw = Arrays.copyOf(content, random.nextInt(content.length + 1));
    draft.body = Draft.Body.RAW;
  }
}
