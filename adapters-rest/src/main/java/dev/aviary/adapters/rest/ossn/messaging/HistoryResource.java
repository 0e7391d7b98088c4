package dev.aviary.adapters.rest.ossn.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.ossn.OssnAnswer;
import dev.aviary.adapters.rest.ossn.OssnAnswers;
import dev.aviary.adapters.rest.ossn.OssnDialect;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.messaging.port.in.ReadHistory;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Identity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code message_list} (seed 003) and {@code message_new}. */
@Path(OssnDialect.SURFACE)
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

  /** A page of the conversation with a user. */
  @RegisterForReflection
  record HistoryJson(Object list, UserJson withuser, String count, Object offset) {}

  /** What is new from a user. */
  @RegisterForReflection
  record NewJson(Object list, UserJson withuser) {}

  private final Call call;
  private final ReadHistory readHistory;
  private final OssnAnswers answers;
  private final Brand brand;

  HistoryResource(Call call, ReadHistory readHistory, OssnAnswers answers, Brand brand) {
    this.call = call;
    this.readHistory = readHistory;
    this.answers = answers;
    this.brand = brand;
  }

  @POST
  @Path(OssnDialect.VERSION + "message_list")
  public OssnAnswer list() {
    Parameters parameters = call.parameters();
    PageOffset offset = PageOffset.of(parameters);
    var history =
        readHistory.read(
            new ReadHistory.Query(
                Guid.of(parameters, "guid"),
                Guid.of(parameters, "to"),
                offset.number(),
                PageOffset.PAGE_SIZE,
                markAllRead(parameters)));
    return answers.ok(
        new HistoryJson(
            list(history.messages(), history.viewer(), history.partner()),
            UserJson.of(history.partner(), brand),
            Integer.toString(history.total()),
            offset.shown()));
  }

  @POST
  @Path(OssnDialect.VERSION + "message_new")
  public OssnAnswer unread() {
    Parameters parameters = call.parameters();
    var unread =
        readHistory.readUnread(
            Guid.of(parameters, "to"), Guid.of(parameters, "from"), markAllRead(parameters));
    return answers.ok(
        new NewJson(
            list(unread.messages(), unread.viewer(), unread.partner()),
            UserJson.of(unread.partner(), brand)));
  }

  private Object list(List<Message> messages, Identity viewer, Identity partner) {
    return OssnList.of(
        messages.stream().map(message -> MessageJson.of(message, viewer, partner, brand)).toList());
  }

  private static boolean markAllRead(Parameters parameters) {
    return parameters.text("markallread").equals("1");
  }
}
