package dev.aviary.adapters.rest.ossn.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.ossn.OssnAnswer;
import dev.aviary.adapters.rest.ossn.OssnAnswers;
import dev.aviary.adapters.rest.ossn.OssnDialect;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;

/** {@code message_recent}. */
@Path(OssnDialect.SURFACE)
@Produces(MediaType.APPLICATION_JSON)
public class RecentResource {

  /** A page of the newest messages, one a partner. */
  @RegisterForReflection
  record RecentJson(Object list, String count, Object offset) {}

  /**
   * The newest message with a partner.
   *
   * @param answered 1 when it is the account's own, else 0
   */
  @RegisterForReflection
  record EntryJson(@JsonUnwrapped MessageJson message, int answered) {}

  private final Call call;
  private final ListChats listChats;
  private final OssnAnswers answers;
  private final Brand brand;

  RecentResource(Call call, ListChats listChats, OssnAnswers answers, Brand brand) {
    this.call = call;
    this.listChats = listChats;
    this.answers = answers;
    this.brand = brand;
  }

  @POST
  @Path(OssnDialect.VERSION + "message_recent")
  public OssnAnswer recent() {
    Parameters parameters = call.parameters();
    PageOffset offset = PageOffset.of(parameters);
    var recent =
        listChats.listRecent(Guid.of(parameters, "guid"), offset.number(), PageOffset.PAGE_SIZE);
    return answers.ok(
        new RecentJson(
            OssnList.of(recent.chats().stream().map(chat -> entry(chat, recent.owner())).toList()),
            Integer.toString(recent.total()),
            offset.shown()));
  }

  private EntryJson entry(Chats.Chat chat, Account owner) {
    Message newest = Objects.requireNonNull(chat.newest());
    return new EntryJson(
        MessageJson.of(newest, owner.identity(), chat.partner(), brand),
        newest.isSentBy(owner.id()) ? 1 : 0);
  }
}
