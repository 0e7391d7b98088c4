package dev.aviary.bench.work;

import dev.aviary.bench.load.Expected;
import dev.aviary.bench.population.Cast;
import java.util.List;
import java.util.Map;

/** The endpoints that are measured. */
final class Endpoints {

  private static final Expected PAGE = Expected.rows("\"owner\":", 20);
  private static final Expected SENT = Expected.rows("\"sent_by\":", 1);

  private static final Map<String, Long> ORDINARY_PAIRS =
      Map.ofEntries(
          Map.entry("callers", (long) Cast.FIRST_CALLERS),
          Map.entry("slots", (long) Cast.SLOTS),
          Map.entry("first_caller", Cast.FIRST_CALLER),
          Map.entry("first_partner", Cast.FIRST_PARTNER));

  private static final Map<String, Long> LONG_PAIR =
      Map.of("long_one", Cast.LONG_ONE, "long_other", Cast.LONG_OTHER);

  static final Endpoint PAIRS =
      Endpoint.read(
          "get_messages",
          "`get_messages`, 20 rows, ordinary pairs",
          ORDINARY_PAIRS,
          PAGE,
          Requests::ofPairs);

  static final Endpoint LONG =
      Endpoint.read(
          "get_messages_long",
          "`get_messages`, newest page of the longest conversation",
          LONG_PAIR,
          PAGE,
          Requests::ofLong);

  static final Endpoint DEEP =
      Endpoint.read(
          "get_messages_deep",
          "`get_messages`, pages deep in the longest conversation",
          LONG_PAIR,
          PAGE,
          Requests::deep);

  static final Endpoint CHATS =
      Endpoint.read(
          "get_chats",
          "`get_chats`, 50 of 200 chats",
          Map.of("owner", Cast.CHATTY),
          Expected.rows("\"chat_id\":", 50),
          Requests::ofChats);

  static final Endpoint SEND =
      Endpoint.write(
          "send",
          "`send_message`, each to another",
          Map.of("first_caller", Cast.FIRST_CALLER, "first_recipient", Cast.FIRST_RECIPIENT),
          SENT,
          Requests::send);

  static final Endpoint SEND_CROWDED =
      Endpoint.write(
          "send_crowded",
          "`send_message`, all into one conversation",
          Map.of("crowded_one", Cast.CROWDED_ONE, "crowded_other", Cast.CROWDED_OTHER),
          SENT,
          Requests::sendCrowded);

  static final Endpoint FOLLOW_REQUESTS =
      Endpoint.read(
          "follow_requests",
          "`follow_requests`, 20 of 300",
          Map.of("addressee", Cast.ASKED),
          Expected.rows("\"offset_id\":", 20),
          Requests::ofFollowRequests);

  static final Endpoint MESSAGE_LIST =
      Endpoint.read(
          "message_list",
          "OSSN `message_list`, 10 rows, ordinary pairs",
          ORDINARY_PAIRS,
          new Expected("\"code\":\"100\"", "\"viewed\":", 10),
          Requests::ofMessageList);

  static final List<Endpoint> ALL =
      List.of(PAIRS, LONG, DEEP, CHATS, SEND, SEND_CROWDED, FOLLOW_REQUESTS, MESSAGE_LIST);

  private Endpoints() {}
}
