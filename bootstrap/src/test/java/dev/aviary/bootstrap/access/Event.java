package dev.aviary.bootstrap.access;

/** What happens between the building of a scene and the call. */
enum Event {
  NOTHING,
  /** On this server. */
  LOGGED_OUT,
  /** A refresh token of the session was shown again long after it was used. */
  REUSED,
  /** Its session was of use, so that the server could remember it; then somebody else ended it. */
  ENDED_ELSEWHERE,
  /** Its refresh token, which may be repeated for a while. */
  USED_JUST_NOW,
  USED_BEFORE,
  TARGETS_USED_BEFORE,
  /** Its session, however lately it was renewed. */
  PAST_ITS_END,
  NOT_RENEWED_FOR_LONG,
  AVATAR_IS_CHANGED,
  COVER_IS_REMOVED;

  /** Whether it is enough that it happened before some call; or else nothing may be in between. */
  boolean lasts() {
    return this == NOTHING || this == ENDED_ELSEWHERE;
  }
}
