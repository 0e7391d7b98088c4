package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.mobileapi.Throttled;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.messaging.port.in.SearchMessages;
import dev.aviary.application.throttle.Action;
import dev.aviary.domain.shared.AccountId;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code search_messages} (seeds 000 and 004). */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private static final int PAGE_SIZE = 50;

  private final Call call;
  private final SearchMessages searchMessages;
  private final Brand brand;

  SearchResource(Call call, SearchMessages searchMessages, Brand brand) {
    this.call = call;
    this.searchMessages = searchMessages;
    this.brand = brand;
  }

  @POST
  @Read
  @Path("search_messages")
  @Throttled(Action.SEARCH)
  public Answer search() {
    Parameters parameters = call.parameters();
    AccountId viewer = call.caller();
    var found =
        searchMessages.search(
            new SearchMessages.Query(
                viewer,
                Interlocutor.of(parameters),
                parameters.text("query"),
                Offsets.of(parameters),
                parameters.pageSize(PAGE_SIZE)));
    return Answer.rows(
        found.messages().stream().map(message -> FoundJson.of(message, viewer, brand)).toList(),
        found.total());
  }
}
