package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.AccountId;
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

  private static final String TEXT = "text";

  /** One that says this text. */
  public static MessageDraft ofText(String text) {
    return new MessageDraft(TEXT, text);
  }

  /**
   * What it would say.
   *
   * @throws DomainException {@link ErrorCode#MESSAGE_TYPE_INVALID}, {@link
   *     ErrorCode#MESSAGE_TEXT_BLANK}, {@link ErrorCode#MESSAGE_TEXT_INVALID}, or {@link
   *     ErrorCode#MESSAGE_IMAGE_INVALID} for every picture: none is acceptable before there is
   *     something that judges pictures
   */
  public MessageBody toBody() {
    return switch (type) {
      case TEXT -> new MessageBody.Text(text);
      case "media" -> throw new DomainException(ErrorCode.MESSAGE_IMAGE_INVALID);
      default -> throw new DomainException(ErrorCode.MESSAGE_TYPE_INVALID);
    };
  }

  /** Whether it asks for {@code original} once more; false for what says nothing any more. */
  public boolean repeats(Message original, AccountId recipient) {
    return original.recipient().equals(recipient)
        && switch (original.body()) {
          case MessageBody.Text(String said) -> type.equals(TEXT) && text.equals(said);
          case MessageBody.Image image -> false;
          case MessageBody.Removed removed -> false;
        };
  }

  @Override
  public String toString() {
    return "MessageDraft[hidden]";
  }
}
