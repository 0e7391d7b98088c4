package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;

/**
 * A message as a caller asks for it. It is judged only once contact is permitted, because the wire
 * contract refuses for contact before it refuses for content (section 3, order of checks).
 *
 * @param type as sent
 * @param text as sent, empty when none was
 * @param imageDigest the SHA-256 of the image's file in hexadecimal, empty when none was sent
 */
public record MessageDraft(String type, String text, String imageDigest) {

  private static final String TEXT = "text";
  private static final String MEDIA = "media";

  /** One that says this text. */
  public static MessageDraft ofText(String text) {
    return new MessageDraft(TEXT, text, "");
  }

  /** Whether it shows a picture; its text says nothing then. */
  public boolean isPicture() {
    return type.equals(MEDIA);
  }

  /**
   * What it would say.
   *
   * @param image where its picture is kept, if it was sent and is acceptable
   * @throws DomainException {@link ErrorCode#MESSAGE_TYPE_INVALID}, {@link
   *     ErrorCode#MESSAGE_TEXT_BLANK}, {@link ErrorCode#MESSAGE_TEXT_INVALID}, or {@link
   *     ErrorCode#MESSAGE_IMAGE_INVALID} for a picture without one
   */
  public MessageBody toBody(Optional<MediaKey> image) {
    return switch (type) {
      case TEXT -> new MessageBody.Text(text);
      case MEDIA ->
          new MessageBody.Image(
              image.orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_IMAGE_INVALID)));
      default -> throw new DomainException(ErrorCode.MESSAGE_TYPE_INVALID);
    };
  }

  /** The text that it would say; empty when it would say none, for whatever reason. */
  public Optional<MessageBody.Text> toText() {
    if (!type.equals(TEXT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MessageBody.Text(text));
    } catch (DomainException e) {
      return Optional.empty();
    }
  }

  /** Whether it asks for this text. */
  public boolean says(MessageBody.Text body) {
    return type.equals(TEXT) && text.equals(body.text());
  }

  @Override
  public String toString() {
    return "MessageDraft[hidden]";
  }
}
