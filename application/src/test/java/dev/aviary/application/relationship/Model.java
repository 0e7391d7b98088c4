package dev.aviary.application.relationship;

import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowPrivacy;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.ProfileVisibility;
import dev.aviary.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What relationships must come to, as simply as it can be said: lists of who follows and who waits
 * to, oldest first, a set of who blocks whom, and what everybody has set.
 */
final class Model {

  record Follow(FollowId id, AccountId from, AccountId to) {}

  record Request(FollowRequestId id, AccountId from, AccountId to) {}

  private record Direction(AccountId from, AccountId to) {}

  private final List<Follow> follows = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final Set<Direction> blocks = new HashSet<>();
  private final Map<AccountId, PrivacySettings> privacy = new HashMap<>();

  void follow(Follow follow) {
    follows.add(follow);
  }

  void ask(Request request) {
    requests.add(request);
  }

  /** Ends what one side does towards the other, and says whether there was anything. */
  boolean unfollow(AccountId from, AccountId to) {
    return follows.removeIf(it -> it.from().equals(from) && it.to().equals(to));
  }

  boolean withdraw(AccountId from, AccountId to) {
    return requests.removeIf(it -> it.from().equals(from) && it.to().equals(to));
  }

  void toggleBlock(AccountId by, AccountId target) {
    if (!blocks.remove(new Direction(by, target))) {
      blocks.add(new Direction(by, target));
      letGo(by, target);
      letGo(target, by);
    }
  }

  void setPrivacy(AccountId owner, PrivacySettings settings) {
    privacy.put(owner, settings);
  }

  PrivacySettings privacy(AccountId owner) {
    return privacy.getOrDefault(owner, PrivacySettings.OPEN);
  }

  boolean follows(AccountId from, AccountId to) {
    return follows.stream().anyMatch(it -> it.from().equals(from) && it.to().equals(to));
  }

  boolean blocks(AccountId by, AccountId target) {
    return blocks.contains(new Direction(by, target));
  }

  boolean isParted(AccountId one, AccountId other) {
    return blocks(one, other) || blocks(other, one);
  }

  boolean wantsToBeAsked(AccountId account) {
    return privacy(account).followPrivacy() == FollowPrivacy.APPROVED;
  }

  /** Whether both hear whoever it is, or follow the other. */
  boolean hearEachOther(AccountId one, AccountId other) {
    return hears(one, other) && hears(other, one);
  }

  boolean sees(AccountId viewer, AccountId of) {
    boolean open = privacy(of).profileVisibility() == ProfileVisibility.EVERYONE;
    return viewer.equals(of) || (!isParted(viewer, of) && (open || follows(viewer, of)));
  }

  Optional<Request> waiting(FollowRequestId id) {
    return requests.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Newest first. */
  List<Request> waitingFor(AccountId addressee) {
    return requests.reversed().stream().filter(it -> it.to().equals(addressee)).toList();
  }

  /** Newest first, without those whom a block parts from the viewer. */
  List<Follow> followers(AccountId of, AccountId viewer) {
    return newestFirst(it -> it.to().equals(of) && !isParted(viewer, it.from()));
  }

  /** As {@link #followers}, of those whom an account follows. */
  List<Follow> following(AccountId of, AccountId viewer) {
    return newestFirst(it -> it.from().equals(of) && !isParted(viewer, it.to()));
  }

  FollowCounts counts(AccountId account) {
    return new FollowCounts(
        newestFirst(it -> it.to().equals(account)).size(),
        newestFirst(it -> it.from().equals(account)).size(),
        waitingFor(account).size());
  }

  private List<Follow> newestFirst(Predicate<Follow> condition) {
    return follows.reversed().stream().filter(condition).toList();
  }

  private boolean hears(AccountId one, AccountId other) {
    return privacy(one).contactPrivacy() == ContactPrivacy.EVERYONE || follows(one, other);
  }

  private void letGo(AccountId from, AccountId to) {
    unfollow(from, to);
    withdraw(from, to);
  }
}
