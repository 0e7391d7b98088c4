package dev.aviary.domain.shared;

/**
 * Number of an account, 1 or more. Shown on the wire as {@code user_id}, {@code sent_by} and the
 * like.
 */
public record AccountId(long value) implements Comparable<AccountId> {

  /**
   * @throws IllegalArgumentException for a value below 1
   */
  public AccountId {
    if (value < 1) {
      throw new IllegalArgumentException("account id below 1: " + value);
    }
  }

  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }
}
