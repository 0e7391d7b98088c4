package dev.aviary.domain.relationship;

/** Who may follow an account; on the wire {@code follow_privacy}. */
public enum FollowPrivacy {
  EVERYONE,
  /** Only who has asked to and was accepted. */
  APPROVED
}
