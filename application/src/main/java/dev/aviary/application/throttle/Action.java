package dev.aviary.application.throttle;

/** What may be done only so often. */
public enum Action {
  LOG_IN,
  SIGN_UP,
  REFRESH,
  SEND,
  SEARCH,
  UPLOAD
}
