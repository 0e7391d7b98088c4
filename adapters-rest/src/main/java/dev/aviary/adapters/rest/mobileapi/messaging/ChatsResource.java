package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.messaging.port.in.ClearChat;
import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.domain.messaging.ChatId;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;

/** {@code get_chats} and {@code clear_chat} (seeds 000 and 004). */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class ChatsResource {

  private static final int PAGE_SIZE = 50;

  private final Call call;
  private final ListChats listChats;
  private final ClearChat clearChat;
  private final Brand brand;
  private final InstantSource clock;

  ChatsResource(
      Call call, ListChats listChats, ClearChat clearChat, Brand brand, InstantSource clock) {
    this.call = call;
    this.listChats = listChats;
    this.clearChat = clearChat;
    this.brand = brand;
    this.clock = clock;
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
            parameters.pageSize(PAGE_SIZE));
    Instant now = clock.instant();
    return Answer.ok(
        "Chats successfully",
        listChats.list(query).stream().map(chat -> ChatJson.of(chat, now, brand)).toList());
  }

  @POST
  @Path("clear_chat")
  public Answer clear() {
    Parameters parameters = call.parameters();
    boolean deleteChat = parameters.text("delete_chat").equals("1");
    clearChat.clear(new ClearChat.Command(call.caller(), Interlocutor.of(parameters), deleteChat));
    return Answer.done("Chat deleted successfully");
  }
}
