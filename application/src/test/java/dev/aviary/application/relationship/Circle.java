package dev.aviary.application.relationship;

import dev.aviary.application.profile.port.in.EditPrivacy;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.in.FollowAccount;
import dev.aviary.application.relationship.port.in.ListFollows;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowPrivacy;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.ProfileVisibility;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Optional;

/** Who follows, asks, blocks and sees whom in few words, for tests on whatever store. */
public final class Circle {

  /** Open to everyone, but whoever wants to follow has to ask. */
  public static final PrivacySettings WANTS_TO_BE_ASKED =
      new PrivacySettings(
          ProfileVisibility.EVERYONE, ContactPrivacy.EVERYONE, FollowPrivacy.APPROVED, true);

  /** Open to everyone, but exchanges messages only with whom it follows. */
  public static final PrivacySettings HEARS_WHOM_IT_FOLLOWS =
      new PrivacySettings(
          ProfileVisibility.EVERYONE, ContactPrivacy.FOLLOWED, FollowPrivacy.EVERYONE, true);

  /** Open to everyone, but shows its profile only to who follows it. */
  public static final PrivacySettings SHOWS_ITSELF_TO_FOLLOWERS =
      new PrivacySettings(
          ProfileVisibility.FOLLOWERS, ContactPrivacy.EVERYONE, FollowPrivacy.EVERYONE, true);

  /** All of these at once. */
  public static final PrivacySettings RESERVED =
      new PrivacySettings(
          ProfileVisibility.FOLLOWERS, ContactPrivacy.FOLLOWED, FollowPrivacy.APPROVED, false);

  private static final int WHOLE = 100;

  private final RelationshipUseCases relationships;
  private final ViewProfile viewProfile;
  private final EditPrivacy editPrivacy;

  public Circle(
      RelationshipUseCases relationships, ViewProfile viewProfile, EditPrivacy editPrivacy) {
    this.relationships = relationships;
    this.viewProfile = viewProfile;
    this.editPrivacy = editPrivacy;
  }

  public FollowAccount.Outcome follow(AccountId by, AccountId target) {
    return relationships.followAccount().toggle(by, target);
  }

  public BlockAccount.Outcome block(AccountId by, AccountId target) {
    return relationships.blockAccount().toggle(by, target);
  }

  public int accept(AccountId addressee, FollowRequestId request) {
    return relationships.answerFollowRequest().accept(addressee, request);
  }

  public int ignore(AccountId addressee, FollowRequestId request) {
    return relationships.answerFollowRequest().ignore(addressee, request);
  }

  /** Asks, where the other wants to be asked. */
  public FollowRequestId ask(AccountId requester, AccountId addressee) {
    follow(requester, addressee);
    return waiting(addressee).getFirst();
  }

  /** The requests that wait for an account's answer, newest first. */
  public List<FollowRequestId> waiting(AccountId addressee) {
    return requests(addressee, Optional.empty(), WHOLE).stream()
        .map(it -> it.request().id())
        .toList();
  }

  public List<FollowLists.Waiting> requests(
      AccountId addressee, Optional<FollowRequestId> before, int size) {
    return relationships.listFollows().requests(addressee, before, size);
  }

  public List<ListFollows.Entry> followers(AccountId viewer, AccountId of) {
    return followers(viewer, of, Optional.empty(), WHOLE);
  }

  public List<ListFollows.Entry> followers(
      AccountId viewer, AccountId of, Optional<FollowId> before, int size) {
    return relationships.listFollows().followers(new ListFollows.Query(viewer, of, before, size));
  }

  public List<ListFollows.Entry> following(AccountId viewer, AccountId of) {
    return following(viewer, of, Optional.empty(), WHOLE);
  }

  public List<ListFollows.Entry> following(
      AccountId viewer, AccountId of, Optional<FollowId> before, int size) {
    return relationships.listFollows().following(new ListFollows.Query(viewer, of, before, size));
  }

  public ViewProfile.View view(AccountId viewer, AccountId target) {
    return viewProfile.view(viewer, new ViewProfile.ById(target));
  }

  /** An account's counts, as it sees them itself. */
  public FollowCounts counts(AccountId owner) {
    if (view(owner, owner).profile() instanceof Profile.Open(var account)) {
      return account.follows();
    }
    throw new AssertionError("one's own profile is open");
  }

  public PrivacySettings privacy(AccountId owner) {
    return editPrivacy.read(owner);
  }

  public void setPrivacy(AccountId owner, PrivacySettings settings) {
    editPrivacy.replace(owner, settings);
  }
}
