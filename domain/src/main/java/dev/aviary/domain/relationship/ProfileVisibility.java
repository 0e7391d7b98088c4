package dev.aviary.domain.relationship;

/** Who sees an account's profile and follows; on the wire {@code profile_visibility}. */
public enum ProfileVisibility {
  EVERYONE,
  /** Those who follow it; having asked to is not enough. */
  FOLLOWERS
}
