package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/**
 * A message as a caller asks for it. It is judged only once contact is permitted, because the wire
 * contract refuses for contact before it refuses for content (section 3, order of checks).
 *
 * @param type as sent; {@code text} is the only kind taken so far
 * @param text as sent, empty when none was
 */
public record MessageDraft(String type, String text) {

  /**
   * What it would say.
   *
   * @throws DomainException {@link ErrorCode#MESSAGE_TYPE_INVALID}, {@link
   *     ErrorCode#MESSAGE_TEXT_INVALID}, or {@link ErrorCode#MESSAGE_IMAGE_INVALID} for every
   *     picture: none is acceptable before there is a place to keep it
   */
  public MessageBody toBody() {
    return switch (type) {
      case "text" -> new MessageBody.Text(text);
      case "media" -> throw new DomainException(ErrorCode.MESSAGE_IMAGE_INVALID);
      default -> throw new DomainException(ErrorCode.MESSAGE_TYPE_INVALID);
    };
  }

  @Override
  public String toString() {
    return "MessageDraft[hidden]";
  }
}
