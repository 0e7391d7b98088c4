package dev.aviary.domain.messaging;

/** Number of a conversation, 1 or more. Never on the wire: clients name the partner instead. */
public record ConversationId(long value) {

  /**
   * @throws IllegalArgumentException for a value below 1
   */
  public ConversationId {
    if (value < 1) {
      throw new IllegalArgumentException("conversation id below 1: " + value);
    }
  }
}
