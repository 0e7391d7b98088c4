package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import java.util.Optional;

/** Two accounts, and how one of them may stand to the other. */
public final class Stances {

  public static final AccountId MIRA = new AccountId(3);
  public static final AccountId KENJI = new AccountId(8);

  /** Neither of the pair; the number is between theirs. */
  public static final AccountId OLGA = new AccountId(5);

  public static final AccountPair PAIR = new AccountPair(MIRA, KENJI);
  public static final Instant THEN = Instant.parse("2020-11-21T15:11:00Z");
  public static final Instant LATER = THEN.plusSeconds(60);

  /** Exchanges messages with whom it follows, shows itself to followers, wants to be asked. */
  public static final PrivacySettings RESERVED =
      new PrivacySettings(
          ProfileVisibility.FOLLOWERS, ContactPrivacy.FOLLOWED, FollowPrivacy.APPROVED, false);

  private Stances() {}

  public static Relationship between(Stance mira, Stance kenji) {
    return new Relationship(PAIR, mira, kenji);
  }

  public static Stance following(AccountId from) {
    return following(from, PrivacySettings.OPEN);
  }

  public static Stance following(AccountId from, PrivacySettings privacy) {
    return new Stance(Optional.of(follow(from)), Optional.empty(), Optional.empty(), privacy);
  }

  public static Stance asking(AccountId from) {
    return asking(from, PrivacySettings.OPEN);
  }

  public static Stance asking(AccountId from, PrivacySettings privacy) {
    return new Stance(Optional.empty(), Optional.of(request(from)), Optional.empty(), privacy);
  }

  public static Stance blocking(AccountId from) {
    return blocking(from, PrivacySettings.OPEN);
  }

  public static Stance blocking(AccountId from, PrivacySettings privacy) {
    return new Stance(Optional.empty(), Optional.empty(), Optional.of(block(from)), privacy);
  }

  public static Follow follow(AccountId from) {
    return new Follow(from, PAIR.partnerOf(from), THEN);
  }

  public static FollowRequest.Pending request(AccountId from) {
    return request(34, from);
  }

  public static FollowRequest.Pending request(long id, AccountId from) {
    return new FollowRequest.Pending(new FollowRequestId(id), from, PAIR.partnerOf(from), THEN);
  }

  public static Block block(AccountId from) {
    return new Block(from, PAIR.partnerOf(from), THEN);
  }
}
