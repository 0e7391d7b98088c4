package dev.aviary.bootstrap.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody, and how they stand to each other, as one text of SQL for an empty database. */
final class Population {

  /** After these come numbers that the server gives; none of them is a bystander's. */
  static final String START_NUMBERS =
      """
      SELECT setval('message_ids', 100000);
      SELECT setval('follow_request_ids', 100000);
      SELECT setval(pg_get_serial_sequence('accounts', 'id'), 100000);
      SELECT setval(pg_get_serial_sequence('conversations', 'id'), 100000);
      SELECT setval(pg_get_serial_sequence('follows', 'id'), 100000);
      """;

  private static final String ACCOUNTS =
      """
      accounts (id, username, username_key, email, email_key, first_name, last_name, password_hash,
        about, website, gender, country, language, created_at, last_active_at,
        profile_visibility, contact_privacy, follow_privacy, follower_count, following_count,
        avatar_key, cover_original_key, cover_key)
      """;

  private static final String CONVERSATIONS =
      "conversations (low_account_id, high_account_id, id, pinned_message_id)";

  private static final String MESSAGES =
      "messages (conversation_id, id, sender_id, hidden_from_recipient, body, sent_at)";

  private static final String PICTURES =
      "messages (conversation_id, id, sender_id, body, media_key, sent_at)";

  private static final String WRITTEN = "2020-11-21T15:11:00Z";

  private final Scene scene;
  private final Credentials credentials;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private Population(Scene scene, Credentials credentials) {
    this.scene = scene;
    this.credentials = credentials;
  }

  /**
   * Whatever is to be removed is so when every call has been looked at.
   *
   * @param when not much later: what is due later than anything can be is removed at once
   */
  static String keepPictures(Instant when) {
    return """
        CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN NEW.due_at := '%s'; RETURN NEW; END $$;
        CREATE TRIGGER later BEFORE INSERT OR UPDATE ON media_removals
          FOR EACH ROW EXECUTE FUNCTION later();
        """
        .formatted(when);
  }

  static String of(Scene scene, Credentials credentials) {
    Population population = new Population(scene, credentials);
    for (Role role : Role.values()) {
      population.account(role);
    }
    population.bystanders();
    population.callerAndTarget();
    return population.sql();
  }

  private String sql() {
    String inserts =
        rows.entrySet().stream()
            .map(
                table ->
                    "INSERT INTO %s OVERRIDING SYSTEM VALUE VALUES %s;"
                        .formatted(table.getKey(), String.join(",", table.getValue())))
            .collect(Collectors.joining());
    return inserts
        + """
        UPDATE accounts SET pending_count =
          (SELECT count(*) FROM follow_requests WHERE addressee_id = accounts.id);
        """;
  }

  private void add(String table, Object... values) {
    rows.computeIfAbsent(table, it -> new ArrayList<>())
        .add(
            Stream.of(values)
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(",", "(", ")")));
  }

  private void account(Role role) {
    boolean isPrivate = scene.isPrivate(role);
    add(
        ACCOUNTS,
        scene.id(role),
        role.username(),
        role.username(),
        role.email(),
        role.email(),
        "First",
        "Last",
        credentials.passwordHash(role),
        role.about(),
        role.website(),
        role.gender(),
        role.country(),
        role.language(),
        role.memberSince(),
        role.lastActive(),
        isPrivate ? "followers" : "everyone",
        isPrivate ? "followed" : "everyone",
        isPrivate ? "approved" : "everyone",
        role.followerCount(),
        role.followingCount(),
        role.avatar(),
        role.coverOriginal(),
        role.cover());
    session(role, Credentials.session(scene.id(role)));
    session(role, Credentials.sessionOfSecondDevice(scene.id(role)));
  }

  private void session(Role role, UUID session) {
    add(
        "sessions (account_id, id, device, refresh_token_hash, opened_at, renewed_at, ends_at)",
        scene.id(role),
        session,
        "android",
        "\\x" + Credentials.refreshToken(session).hash().hex(),
        WRITTEN,
        "now",
        Instant.now().plus(Duration.ofDays(1)).toString());
  }

  private void bystanders() {
    for (Role role : new Role[] {Role.FRIEND, Role.FAN, Role.FOE, Role.OUTCAST}) {
      follow(role, Role.TARGET);
      follow(Role.TARGET, role);
    }
    follow(Role.FRIEND, Role.CALLER);
    follow(Role.FAN, Role.CALLER);
    follow(Role.CALLER, Role.FRIEND);
    block(Role.FOE, Role.CALLER);
    block(Role.CALLER, Role.OUTCAST);
    block(Role.FOE, Role.FAN);
    request(Scene.STRANGE_REQUEST, Role.HOPEFUL, Role.FRIEND);
    request(Scene.OTHERS_REQUEST, Role.HOPEFUL, Role.TARGET);
    request(Scene.OTHERS_OWN_REQUEST, Role.TARGET, Role.HOPEFUL);
    conversation(Scene.OTHERS_CONVERSATION, Role.TARGET, Role.FRIEND);
    conversation(Scene.STRANGE_CONVERSATION, Role.FRIEND, Role.FAN);
    add(
        "sent_messages",
        scene.id(Role.TARGET),
        "theirs",
        scene.id(Role.FRIEND),
        Scene.OTHERS_CONVERSATION,
        Scene.SENT_TO_A_FRIEND,
        WRITTEN,
        "00");
  }

  private void callerAndTarget() {
    Relation relation = scene.relation();
    if (relation.callerFollows()) {
      follow(Role.CALLER, Role.TARGET);
    }
    if (relation.targetFollows()) {
      follow(Role.TARGET, Role.CALLER);
    }
    if (relation.callerAsked()) {
      request(Scene.OWN_REQUEST, Role.CALLER, Role.TARGET);
    }
    if (relation.targetAsked()) {
      request(Scene.REQUEST, Role.TARGET, Role.CALLER);
    }
    if (relation.callerBlocks()) {
      block(Role.CALLER, Role.TARGET);
    }
    if (relation.targetBlocks()) {
      block(Role.TARGET, Role.CALLER);
    }
    if (relation.haveWritten()) {
      conversation(Scene.CONVERSATION, Role.CALLER, Role.TARGET);
    }
  }

  private void follow(Role follower, Role followed) {
    add(
        "follows (follower_id, followed_id, since)",
        scene.id(follower),
        scene.id(followed),
        WRITTEN);
  }

  private void request(long id, Role requester, Role addressee) {
    add("follow_requests", id, scene.id(requester), scene.id(addressee), WRITTEN);
  }

  private void block(Role blocker, Role blocked) {
    add("blocks", scene.id(blocker), scene.id(blocked), WRITTEN);
  }

  /**
   * One message of the first between a picture and two messages of the second, the last of which
   * the first has hidden. The other one of these is pinned. Nothing is read yet.
   */
  private void conversation(long id, Role first, Role second) {
    long one = scene.id(first);
    long other = scene.id(second);
    long hidden = id + 3;
    add(CONVERSATIONS, Math.min(one, other), Math.max(one, other), id, id + 2);
    add(PICTURES, id, id, other, "Image", Words.picture(second, first), WRITTEN);
    add(MESSAGES, id, id + 1, one, false, Words.of(first, second), WRITTEN);
    add(MESSAGES, id, id + 2, other, false, Words.of(second, first), WRITTEN);
    add(MESSAGES, id, hidden, other, true, Words.hidden(second, first), WRITTEN);
    add("chats", one, other, id, hidden, WRITTEN, 2, id + 2, 3);
    add("chats", other, one, id, hidden, WRITTEN, 1, hidden, 4);
  }
}
