package dev.aviary.adapters.rest.ossn.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.ossn.OssnAnswer;
import dev.aviary.adapters.rest.ossn.OssnAnswers;
import dev.aviary.adapters.rest.ossn.OssnDialect;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.IdempotencyKey;
import dev.aviary.application.messaging.port.in.DeleteMessage;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code message_add} and {@code message_delete}. */
@Path(OssnDialect.SURFACE)
@Produces(MediaType.APPLICATION_JSON)
public class WritingResource {

  private final Call call;
  private final ViewProfile viewProfile;
  private final SendMessage sendMessage;
  private final DeleteMessage deleteMessage;
  private final OssnAnswers answers;
  private final Brand brand;

  WritingResource(
      Call call,
      ViewProfile viewProfile,
      SendMessage sendMessage,
      DeleteMessage deleteMessage,
      OssnAnswers answers,
      Brand brand) {
    this.call = call;
    this.viewProfile = viewProfile;
    this.sendMessage = sendMessage;
    this.deleteMessage = deleteMessage;
    this.answers = answers;
    this.brand = brand;
  }

  @POST
  @Path(OssnDialect.VERSION + "message_add")
  public OssnAnswer add() {
    Identity from;
    Identity to;
    try {
      from = account("from");
      to = account("to");
    } catch (DomainException unknown) {
      // The one method with a code of its own for what every other says with 200.
      return answers.refusal("103", "No such a user exists");
    }
    String text = call.parameters().text("message");
    var message =
        sendMessage.send(
            SendMessage.Command.text(from.id(), to.id(), text, IdempotencyKey.of(call)));
    return answers.ok(MessageJson.of(message, from, to, brand));
  }

  @POST
  @Path(OssnDialect.VERSION + "message_delete")
  public OssnAnswer delete() {
    AccountId sender = account("guid").id();
    MessageId id =
        call.parameters()
            .positive("id")
            .map(MessageId::new)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_ID_INVALID));
    deleteMessage.removeForEveryone(sender, id);
    return answers.ok(true);
  }

  private Identity account(String parameter) {
    AccountId id = Guid.of(call.parameters(), parameter);
    return viewProfile.view(id, new ViewProfile.ById(id)).profile().identity();
  }
}
