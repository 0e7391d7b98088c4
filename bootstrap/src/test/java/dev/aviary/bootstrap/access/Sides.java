package dev.aviary.bootstrap.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose a change is: the caller's own, of both sides, or one that nobody may ever make. */
final class Sides {

  private final Scene scene;

  Sides(Scene scene) {
    this.scene = scene;
  }

  /**
   * The tables that were changed, each with {@code own} before it when nothing but the caller's
   * side of it was.
   */
  Set<String> describe(List<Change> changes) {
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

  /** Bystanders keep what they have; of the target's account a call moves counters alone. */
  private boolean isForbidden(Change change) {
    boolean ofTheTarget = change.table().equals("accounts") && change.isUpdate() && !isOwn(change);
    return change.isBystanders()
        || (ofTheTarget && !change.columns().stream().allMatch(it -> it.endsWith("_count")));
  }

  private boolean isOwn(Change change) {
    return switch (change.table()) {
      case "accounts" -> isCaller(change, "id");
      case "sessions", "chats" -> isCaller(change, "account_id");
      case "blocks" -> isCaller(change, "blocker_id");
      case "follows" -> isCaller(change, "follower_id");
      case "follow_requests" -> isCaller(change, "requester_id");
      case "sent_messages" -> isCaller(change, "sender_id");
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
