package dev.aviary.bootstrap.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose a change is: the caller's own, of both sides, or one that nobody may ever make. */
final class Sides {

  private static final String[] SHOWN = {
    "avatar_key", "cover_original_key", "cover_key", "media_key"
  };

  /** All that may change of a session; it never ends later than when it was opened to. */
  private static final String[] RENEWED = {
    "refresh_token_hash", "previous_refresh_token_hash", "renewed_at"
  };

  /** Of all that others have chosen. */
  private static final Set<String> OTHERS_PICTURES =
      Stream.of(Role.values())
          .filter(role -> role != Role.CALLER)
          .flatMap(role -> role.pictures().stream())
          .collect(Collectors.toSet());

  private final Scene scene;
  private final List<Change> changes;

  /** Of the pictures that what is the caller's shows now, or did before. */
  private final Set<String> ownPictures;

  Sides(Scene scene, List<Change> changes) {
    this.scene = scene;
    this.changes = changes;
    this.ownPictures =
        changes.stream()
            .filter(this::showsOwnPictures)
            .flatMap(it -> it.texts(SHOWN))
            .flatMap(key -> Stream.of(key, key.replace("_512x512.", "_50x50.")))
            .collect(Collectors.toSet());
  }

  private boolean showsOwnPictures(Change change) {
    return switch (change.table()) {
      case "accounts" -> isCaller(change, "id");
      case "messages" -> isCaller(change, "sender_id");
      default -> false;
    };
  }

  /**
   * The tables that were changed, each with {@code own} before it when nothing but the caller's
   * side of it was.
   */
  Set<String> describe() {
    Set<String> described = new TreeSet<>();
    changes.stream()
        .collect(Collectors.groupingBy(Change::table))
        .forEach(
            (table, ofTable) ->
                described.add(ofTable.stream().allMatch(this::isOwn) ? "own " + table : table));
    changes.stream()
        .filter(this::isForbidden)
        .map(it -> "NOT ITS OWN " + it)
        .forEach(described::add);
    return described;
  }

  /**
   * Bystanders keep what they have, and everybody the session of the second device; of the target's
   * account a call moves counters alone; and what others have chosen, nobody else comes to show.
   */
  private boolean isForbidden(Change change) {
    boolean ofTheTarget = change.table().equals("accounts") && change.isUpdate() && !isOwn(change);
    return change.isBystanders()
        || isForbiddenSession(change)
        || (showsOwnPictures(change) && change.texts(SHOWN).anyMatch(OTHERS_PICTURES::contains))
        || (ofTheTarget && !change.columns().stream().allMatch(it -> it.endsWith("_count")));
  }

  private static boolean isForbiddenSession(Change change) {
    return switch (change.table()) {
      case "sessions" ->
          Credentials.isOfSecondDevice(session(change, "id"))
              || (change.isUpdate() && !updates(change, RENEWED));
      case "ended_sessions" -> {
        UUID session = session(change, "session_id");
        yield Credentials.isOfSecondDevice(session)
            || Role.isBystanders(Credentials.accountOf(session));
      }
      default -> false;
    };
  }

  private static UUID session(Change change, String column) {
    return UUID.fromString(change.texts(column).findFirst().orElseThrow());
  }

  private boolean isOwn(Change change) {
    return switch (change.table()) {
      case "accounts" -> isCaller(change, "id");
      case "sessions", "chats" -> isCaller(change, "account_id");
      case "ended_sessions" ->
          Credentials.accountOf(session(change, "session_id")) == scene.caller();
      case "blocks" -> isCaller(change, "blocker_id");
      case "follows" -> isCaller(change, "follower_id");
      case "follow_requests" -> isCaller(change, "requester_id");
      case "sent_messages" -> isCaller(change, "sender_id");
      // A key says nothing of whose it is, so that what shows the picture does. A picture that
      // nothing shows is nobody's, and so is the note by which it will be removed.
      case "media_removals", "pictures" ->
          change.texts("media_key").allMatch(ownPictures::contains);
      case "messages" -> isCaller(change, "sender_id") ? isSenders(change) : isRecipients(change);
      case "conversations" ->
          updates(
              change, isCaller(change, "low_account_id") ? "low_cleared_to" : "high_cleared_to");
      default -> false;
    };
  }

  private boolean isCaller(Change change, String column) {
    return change.number(column) == scene.caller();
  }

  private static boolean isSenders(Change change) {
    return change.before() == null
        || updates(change, "hidden_from_sender", "body", "media_key", "removed");
  }

  private static boolean isRecipients(Change change) {
    return updates(change, "hidden_from_recipient", "seen_at");
  }

  /** Whether it changes some of these columns and no others. */
  private static boolean updates(Change change, String... columns) {
    return change.isUpdate() && Set.of(columns).containsAll(change.columns());
  }
}
