package dev.aviary.domain.relationship;

import java.util.Optional;

/**
 * How one account stands to another.
 *
 * @param follow empty unless it follows the other
 * @param request empty unless it has asked to
 * @param block empty unless it blocks the other
 * @param privacy its own, whoever the other is
 */
public record Stance(
    Optional<Follow> follow,
    Optional<FollowRequest.Pending> request,
    Optional<Block> block,
    PrivacySettings privacy) {

  /** To a stranger, of an account that is open to everyone. */
  public static final Stance STRANGER = stranger(PrivacySettings.OPEN);

  /**
   * @throws IllegalArgumentException when it does two of following, asking to and blocking
   */
  public Stance {
    if ((follow.isPresent() && request.isPresent())
        || (block.isPresent() && (follow.isPresent() || request.isPresent()))) {
      throw new IllegalArgumentException("who follows, asks to or blocks does not do the others");
    }
  }

  /** To a stranger. */
  public static Stance stranger(PrivacySettings privacy) {
    return new Stance(Optional.empty(), Optional.empty(), Optional.empty(), privacy);
  }

  public boolean follows() {
    return follow.isPresent();
  }

  public boolean asks() {
    return request.isPresent();
  }

  public boolean blocks() {
    return block.isPresent();
  }

  ContactTerms.Side contactTerms() {
    return new ContactTerms.Side(privacy.contactPrivacy(), follows());
  }

  Stance following(Follow newFollow) {
    return new Stance(Optional.of(newFollow), Optional.empty(), block, privacy);
  }

  Stance asking(FollowRequest.Pending newRequest) {
    return new Stance(follow, Optional.of(newRequest), block, privacy);
  }

  /** Neither follows nor asks to. */
  Stance lettingGo() {
    return new Stance(Optional.empty(), Optional.empty(), block, privacy);
  }

  Stance blocking(Block newBlock) {
    return new Stance(follow, request, Optional.of(newBlock), privacy);
  }

  Stance unblocking() {
    return new Stance(follow, request, Optional.empty(), privacy);
  }
}
