package dev.aviary.bootstrap.access;

/** What happens between the building of a scene and the call. */
enum Event {
  NOTHING,
  /** After it was of use, so that something could remember it. */
  SESSION_ENDS,
  AVATAR_IS_CHANGED,
  COVER_IS_REMOVED
}
