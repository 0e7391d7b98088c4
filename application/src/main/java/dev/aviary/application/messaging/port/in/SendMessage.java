package dev.aviary.application.messaging.port.in;

import dev.aviary.application.media.port.in.Upload;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.Optional;

/** Sends a message. Durable once answered. */
public interface SendMessage {

  /**
   * @param image the file that was sent with it; looked at for a picture alone
   * @param clientId makes sending idempotent: the same again, also at the same moment and also
   *     after a crash, sends once
   */
  record Command(
      AccountId sender,
      AccountId recipient,
      MessageDraft draft,
      Optional<Upload> image,
      Optional<ClientMessageId> clientId) {

    /** One that says this text. */
    public static Command text(
        AccountId sender, AccountId recipient, String text, Optional<ClientMessageId> clientId) {
      return new Command(sender, recipient, MessageDraft.ofText(text), Optional.empty(), clientId);
    }

    /**
     * One of whatever type a caller sent.
     *
     * @param image empty when no file was sent
     */
    public static Command of(
        AccountId sender,
        AccountId recipient,
        String type,
        String text,
        Optional<Upload> image,
        Optional<ClientMessageId> clientId) {
      String digest = image.map(Upload::digest).orElse("");
      return new Command(sender, recipient, new MessageDraft(type, text, digest), image, clientId);
    }
  }

  /**
   * Sends, or refuses in the order of the wire contract's section 3. What was sent before under the
   * same client id is answered as it is now, even when contact is no longer permitted.
   *
   * @throws DomainException {@code CONTACT_NOT_PERMITTED} for oneself, {@code PARTNER_INVALID} when
   *     the recipient does not exist, {@code CLIENT_ID_REUSED} when the sender used the client id
   *     for another recipient or other content, {@code CONTACT_NOT_PERMITTED} or {@code
   *     CONTACT_BLOCKED} as the contact policy decides, then whatever {@link MessageDraft#toBody}
   *     refuses
   * @throws dev.aviary.application.media.port.out.MediaUnavailableException when a picture cannot
   *     be kept now; nothing is sent then
   */
  Message send(Command command);
}
