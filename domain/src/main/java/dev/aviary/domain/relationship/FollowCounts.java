package dev.aviary.domain.relationship;

/**
 * How many follows an account has, or by how many they changed.
 *
 * @param followers who follow it
 * @param following whom it follows
 * @param pending requests that wait for its answer
 */
public record FollowCounts(int followers, int following, int pending) {

  public static final FollowCounts NONE = new FollowCounts(0, 0, 0);

  /** These after a change. */
  public FollowCounts plus(FollowCounts change) {
    return new FollowCounts(
        followers + change.followers, following + change.following, pending + change.pending);
  }
}
