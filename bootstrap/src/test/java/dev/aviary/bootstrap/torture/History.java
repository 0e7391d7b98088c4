package dev.aviary.bootstrap.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All that one side of a conversation is shown, page by page. */
final class History {

  private static final String PAGE = "100";

  /** A message as it is shown; the word is its text, or the address of its picture. */
  record Shown(long id, String sender, String word) {

    static Shown of(JsonNode message) {
      return new Shown(
          message.at("/id").asLong(),
          message.at("/sent_by").asText(),
          message.at("/message").asText() + message.at("/media_file").asText());
    }
  }

  private History() {}

  /** From the oldest to the newest. */
  static List<Shown> of(Caller caller, Member viewer, Member partner) throws UnansweredException {
    List<Shown> all = new ArrayList<>();
    while (true) {
      String before = all.isEmpty() ? "" : Long.toString(all.getFirst().id());
      JsonNode page =
          caller.call(
              client ->
                  client.get(
                      "get_messages",
                      "session_id",
                      viewer.session,
                      "user_id",
                      partner.id,
                      "offset_up",
                      before,
                      "page_size",
                      PAGE));
      if (Caller.code(page) == 204) {
        return all;
      }
      if (Caller.code(page) != 200) {
        throw new AssertionError("a page of history is answered " + page);
      }
      List<Shown> shown = new ArrayList<>();
      page.at("/data").forEach(message -> shown.add(Shown.of(message)));
      all.addAll(0, shown);
    }
  }
}
