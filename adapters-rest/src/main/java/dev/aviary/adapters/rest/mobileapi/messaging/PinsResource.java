package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.application.messaging.port.in.PinMessage;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code pin_message} and {@code unpin_message}; {@code get_messages} shows what is pinned. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class PinsResource {

  private final Call call;
  private final PinMessage pinMessage;

  PinsResource(Call call, PinMessage pinMessage) {
    this.call = call;
    this.pinMessage = pinMessage;
  }

  @POST
  @Path("pin_message")
  public Answer pin() {
    pinMessage.pin(call.caller(), NamedMessage.of(call.parameters()));
    return Answer.done("Message pinned successfully");
  }

  @POST
  @Path("unpin_message")
  public Answer unpin() {
    pinMessage.unpin(call.caller(), NamedMessage.of(call.parameters()));
    return Answer.done("Message unpinned successfully");
  }
}
