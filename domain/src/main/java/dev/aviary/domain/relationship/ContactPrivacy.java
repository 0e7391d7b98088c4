package dev.aviary.domain.relationship;

/** With whom an account exchanges messages; on the wire {@code contact_privacy}. */
public enum ContactPrivacy {
  EVERYONE,
  /** Only with accounts that it follows itself. */
  FOLLOWED
}
