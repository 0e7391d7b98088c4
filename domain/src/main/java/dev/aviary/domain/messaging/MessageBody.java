package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import dev.aviary.domain.shared.UnicodeText;

/** What a message says. */
public sealed interface MessageBody {

  /** What every dialect shows as its text, and what a search looks into. */
  String text();

  /**
   * 1 to 3000 characters that are not all blank, kept exactly as sent (wire contract, section 3).
   */
  record Text(String text) implements MessageBody {

    private static final int MAX_LENGTH = 3000;

    /**
     * @throws DomainException {@link ErrorCode#MESSAGE_TEXT_BLANK} or {@link
     *     ErrorCode#MESSAGE_TEXT_INVALID}
     */
    public Text {
      if (UnicodeText.isBlank(text)) {
        throw new DomainException(ErrorCode.MESSAGE_TEXT_BLANK);
      }
      if (UnicodeText.length(text) > MAX_LENGTH || !UnicodeText.isWellFormed(text)) {
        throw new DomainException(ErrorCode.MESSAGE_TEXT_INVALID);
      }
    }

    @Override
    public String toString() {
      return "Text[hidden]";
    }
  }

  /** A picture, kept elsewhere. Its text is the word "Image" (wire contract, section 3). */
  record Image(MediaKey media) implements MessageBody {

    @Override
    public String text() {
      return "Image";
    }
  }

  /** Nothing any more: its sender removed it for everyone (wire contract, section 6). */
  record Removed() implements MessageBody {

    @Override
    public String text() {
      return "";
    }
  }
}
