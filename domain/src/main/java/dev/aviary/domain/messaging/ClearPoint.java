package dev.aviary.domain.messaging;

/**
 * Up to where one side of a conversation has cleared it. Messages up to it stay hidden from that
 * side for good; later ones are not touched, since numbers ascend (wire contract, section 3).
 *
 * @param lastHidden the number of the last hidden message; 0 when nothing was cleared
 */
public record ClearPoint(long lastHidden) {

  /** Nothing was ever cleared. */
  public static final ClearPoint NONE = new ClearPoint(0);

  /**
   * @throws IllegalArgumentException below 0
   */
  public ClearPoint {
    if (lastHidden < 0) {
      throw new IllegalArgumentException("clear point below 0: " + lastHidden);
    }
  }

  /** Hides everything below {@code next}. */
  static ClearPoint before(MessageId next) {
    return new ClearPoint(next.value() - 1);
  }

  boolean hides(MessageId id) {
    return id.value() <= lastHidden;
  }
}
