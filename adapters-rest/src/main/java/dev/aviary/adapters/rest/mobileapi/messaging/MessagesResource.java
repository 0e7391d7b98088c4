package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.MobileCall;
import dev.aviary.adapters.rest.mobileapi.Parameters;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;

/** {@code send_message}, {@code get_chats} and {@code get_messages} (seeds 000 and 004). */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

  private static final int CHATS_PAGE_SIZE = 50;
  private static final int MESSAGES_PAGE_SIZE = 20;

  private final MobileCall call;
  private final SendMessage sendMessage;
  private final ListChats listChats;
  private final ReadMessages readMessages;
  private final Brand brand;
  private final InstantSource clock;

  MessagesResource(
      MobileCall call,
      SendMessage sendMessage,
      ListChats listChats,
      ReadMessages readMessages,
      Brand brand,
      InstantSource clock) {
    this.call = call;
    this.sendMessage = sendMessage;
    this.listChats = listChats;
    this.readMessages = readMessages;
    this.brand = brand;
    this.clock = clock;
  }

  @POST
  @Path("send_message")
  public Answer sendMessage() {
    Parameters parameters = call.parameters();
    AccountId sender = call.caller();
    var draft = new MessageDraft(parameters.text("type"), parameters.text("message"));
    var message = sendMessage.send(new SendMessage.Command(sender, partner(parameters), draft));
    return Answer.ok("Message sent", MessageJson.of(message, sender, brand));
  }

  @POST
  @Read
  @Path("get_chats")
  public Answer chats() {
    Parameters parameters = call.parameters();
    var query =
        new ListChats.Query(
            call.caller(),
            parameters.positive("offset").map(ChatId::new),
            parameters.pageSize(CHATS_PAGE_SIZE));
    Instant now = clock.instant();
    return Answer.ok(
        "Chats successfully",
        listChats.list(query).stream().map(chat -> ChatJson.of(chat, now, brand)).toList());
  }

  @POST
  @Read
  @Path("get_messages")
  public Answer messages() {
    Parameters parameters = call.parameters();
    AccountId viewer = call.caller();
    var query =
        new ReadMessages.Query(
            viewer,
            partner(parameters),
            cursor(parameters),
            parameters.pageSize(MESSAGES_PAGE_SIZE));
    return Answer.rows(
        readMessages.read(query).stream()
            .map(message -> MessageJson.of(message, viewer, brand))
            .toList());
  }

  private static AccountId partner(Parameters parameters) {
    return parameters
        .positive("user_id")
        .map(AccountId::new)
        .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
  }

  private static MessageCursor cursor(Parameters parameters) {
    return parameters
        .positive("offset_up")
        .<MessageCursor>map(id -> new MessageCursor.Before(new MessageId(id)))
        .or(
            () ->
                parameters
                    .positive("offset_down")
                    .map(id -> new MessageCursor.After(new MessageId(id))))
        .orElseGet(MessageCursor.Newest::new);
  }
}
