package dev.aviary.bootstrap.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An account of the load, and what its owner has been told: what must be there. */
final class Member {

  private static final AtomicInteger NEXT = new AtomicInteger();

  final String session;
  final String id;

  /** What it sees of its conversation: texts, or addresses of pictures, by message. */
  final Map<Long, String> visible = new TreeMap<>();

  String avatar;
  String cover;

  private Member(String session, JsonNode profile) {
    this.session = session;
    this.id = profile.at("/data/id").asText();
    this.avatar = profile.at("/data/avatar").asText();
    this.cover = profile.at("/data/cover").asText();
  }

  static Member join(Caller caller) throws UnansweredException {
    String username = "member" + NEXT.incrementAndGet();
    String session =
        caller.call(client -> client.signUpAnswer(username)).at("/auth/auth_token").asText();
    return new Member(
        session,
        caller.call(client -> client.get("profile", "session_id", session, "username", username)));
  }
}
