package dev.aviary.domain.messaging;

/**
 * Number of a message, 1 or more, unique on the whole site. Within a conversation numbers ascend in
 * the order in which messages become visible (wire contract, section 3).
 */
public record MessageId(long value) implements Comparable<MessageId> {

  /**
   * @throws IllegalArgumentException for a value below 1
   */
  public MessageId {
    if (value < 1) {
      throw new IllegalArgumentException("message id below 1: " + value);
    }
  }

  @Override
  public int compareTo(MessageId other) {
    return Long.compare(value, other.value);
  }
}
