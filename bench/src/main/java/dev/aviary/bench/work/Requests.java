package dev.aviary.bench.work;

import dev.aviary.bench.load.Traffic;
import dev.aviary.bench.population.Cast;
import dev.aviary.bench.system.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What each caller asks for, again and again. */
final class Requests {

  private static final String GET_MESSAGES = "/mobile_api/get_messages";
  private static final int DEEP_PAGES = 100;
  private static final String TEXT = "Shall we meet at the lighthouse on Sunday, or later?";

  private Requests() {}

  /** Of many callers one conversation each: only the first callers have many long ones. */
  static List<String> ofPairs(Site site, int number, int callers) {
    String session = site.sessions().of(Cast.caller(number), 0);
    return list(
        callers > Cast.FIRST_CALLERS ? 1 : Cast.SLOTS,
        slot -> Traffic.get(GET_MESSAGES, messagesWith(session, Cast.partner(number, slot))));
  }

  static List<String> ofLong(Site site, int number, int callers) {
    return List.of(Traffic.get(GET_MESSAGES, ofLong(site, number)));
  }

  /** Pages around the middle of all messages. */
  static List<String> deep(Site site, int number, int callers) {
    SplittableRandom random = new SplittableRandom(number);
    return list(
        DEEP_PAGES,
        page -> {
          long before = random.nextLong(site.middleFrom(), site.middleTo() + 1);
          Map<String, String> parameters = new HashMap<>(ofLong(site, number));
          parameters.put("offset_up", Long.toString(before));
          return Traffic.get(GET_MESSAGES, parameters);
        });
  }

  static List<String> ofChats(Site site, int number, int callers) {
    String session = site.sessions().of(Cast.CHATTY, number);
    return List.of(Traffic.get("/mobile_api/get_chats", Map.of("session_id", session)));
  }

  static List<String> ofFollowRequests(Site site, int number, int callers) {
    String session = site.sessions().of(Cast.ASKED, number);
    return List.of(Traffic.get("/mobile_api/follow_requests", Map.of("session_id", session)));
  }

  static List<String> send(Site site, int number, int callers) {
    return send(site.sessions().of(Cast.caller(number), 0), Cast.recipient(number));
  }

  /** From both sides. */
  static List<String> sendCrowded(Site site, int number, int callers) {
    long sender = number % 2 == 0 ? Cast.CROWDED_ONE : Cast.CROWDED_OTHER;
    long recipient = Cast.CROWDED_ONE + Cast.CROWDED_OTHER - sender;
    return send(site.sessions().of(sender, number / 2), recipient);
  }

  static List<String> ofMessageList(Site site, int number, int callers) {
    return list(
        Cast.SLOTS,
        slot ->
            Traffic.get(
                "/api/v1.0/message_list",
                Map.ofEntries(
                    Map.entry("api_key_token", Server.SITE_KEY),
                    Map.entry("guid", Long.toString(Cast.caller(number))),
                    Map.entry("to", Long.toString(Cast.partner(number, slot))))));
  }

  private static Map<String, String> ofLong(Site site, int number) {
    long viewer = number % 2 == 0 ? Cast.LONG_ONE : Cast.LONG_OTHER;
    return messagesWith(
        site.sessions().of(viewer, number / 2), Cast.LONG_ONE + Cast.LONG_OTHER - viewer);
  }

  private static Map<String, String> messagesWith(String session, long partner) {
    return Map.of("session_id", session, "user_id", Long.toString(partner));
  }

  private static List<String> send(String session, long recipient) {
    Map<String, String> form = new HashMap<>(messagesWith(session, recipient));
    form.put("type", "text");
    form.put("message", TEXT);
    return List.of(Traffic.post("/mobile_api/send_message", form));
  }

  private static List<String> list(int count, IntFunction<String> request) {
    return IntStream.range(0, count).mapToObj(request).toList();
  }
}
