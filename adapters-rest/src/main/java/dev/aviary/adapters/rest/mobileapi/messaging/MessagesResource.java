package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.mobileapi.Throttled;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.IdempotencyKey;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.messaging.port.in.DeleteMessage;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.throttle.Action;
import dev.aviary.domain.shared.AccountId;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code send_message}, {@code get_messages} and {@code delete_message} (seeds 000 and 004). */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

  private static final int PAGE_SIZE = 20;

  private final Call call;
  private final SendMessage sendMessage;
  private final ReadMessages readMessages;
  private final DeleteMessage deleteMessage;
  private final Brand brand;

  MessagesResource(
      Call call,
      SendMessage sendMessage,
      ReadMessages readMessages,
      DeleteMessage deleteMessage,
      Brand brand) {
    this.call = call;
    this.sendMessage = sendMessage;
    this.readMessages = readMessages;
    this.deleteMessage = deleteMessage;
    this.brand = brand;
  }

  @POST
  @Path("send_message")
  @Throttled(Action.SEND)
  public Answer send() {
    Parameters parameters = call.parameters();
    var command =
        SendMessage.Command.of(
            call.caller(),
            Interlocutor.of(parameters),
            parameters.text("type"),
            parameters.text("message"),
            parameters.file("image"),
            IdempotencyKey.of(call));
    return Answer.ok("Message sent", SentJson.of(sendMessage.send(command), brand));
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
            Interlocutor.of(parameters),
            Offsets.of(parameters),
            parameters.pageSize(PAGE_SIZE));
    return PinnedJson.of(readMessages.read(query), viewer, brand);
  }

  @POST
  @Path("delete_message")
  public Answer delete() {
    deleteMessage.deleteForOneself(call.caller(), NamedMessage.of(call.parameters()));
    return Answer.done("Message deleted successfully");
  }
}
