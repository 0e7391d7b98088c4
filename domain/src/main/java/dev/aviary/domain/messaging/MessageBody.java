package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.UnicodeText;

/** What a message says. */
public sealed interface MessageBody {

  /**
   * 1 to 3000 characters that are not all blank, kept exactly as sent (wire contract, section 3).
   */
  record Text(String value) implements MessageBody {

    private static final int MAX_LENGTH = 3000;

    /**
     * @throws DomainException {@link ErrorCode#MESSAGE_TEXT_INVALID}
     */
    public Text {
      if (UnicodeText.isBlank(value)
          || UnicodeText.length(value) > MAX_LENGTH
          || !UnicodeText.isWellFormed(value)) {
        throw new DomainException(ErrorCode.MESSAGE_TEXT_INVALID);
      }
    }

    @Override
    public String toString() {
      return "Text[hidden]";
    }
  }
}
