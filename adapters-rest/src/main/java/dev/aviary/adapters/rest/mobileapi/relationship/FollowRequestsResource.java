package dev.aviary.adapters.rest.mobileapi.relationship;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.relationship.port.in.AnswerFollowRequest;
import dev.aviary.application.relationship.port.in.ListFollows;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code follow_requests}, {@code accept_follow} and {@code ignore_follow} (seed 001). */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class FollowRequestsResource {

  private static final int PAGE_SIZE = 20;

  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record RequestJson(@JsonUnwrapped PersonJson requester, boolean pendingReq) {}

  /** How many requests still wait. */
  @RegisterForReflection
  record TotalJson(int total) {}

  private final Call call;
  private final ListFollows listFollows;
  private final AnswerFollowRequest answerFollowRequest;
  private final Brand brand;

  FollowRequestsResource(
      Call call, ListFollows listFollows, AnswerFollowRequest answerFollowRequest, Brand brand) {
    this.call = call;
    this.listFollows = listFollows;
    this.answerFollowRequest = answerFollowRequest;
    this.brand = brand;
  }

  @POST
  @Read
  @Path("follow_requests")
  public Answer requests() {
    Parameters parameters = call.parameters();
    var requests =
        listFollows.requests(
            call.caller(),
            parameters.positive("offset").map(FollowRequestId::new),
            parameters.pageSize(PAGE_SIZE));
    return Answer.rows(
        "Follow requiests fetched successfully", requests.stream().map(this::row).toList());
  }

  @POST
  @Path("accept_follow")
  public Answer accept() {
    int total = answerFollowRequest.accept(call.caller(), request());
    return answered("Subscription request successfully accepted", total);
  }

  @POST
  @Path("ignore_follow")
  public Answer ignore() {
    int total = answerFollowRequest.ignore(call.caller(), request());
    return answered("Subscription request successfully deleted", total);
  }

  private FollowRequestId request() {
    return new FollowRequestId(
        call.parameters().required("req_id", ErrorCode.FOLLOW_REQUEST_INVALID));
  }

  private RequestJson row(FollowLists.Waiting waiting) {
    return new RequestJson(
        PersonJson.requester(waiting.request().id().value(), waiting.requester(), brand), true);
  }

  private static Answer answered(String message, int total) {
    return new Answer.Told(message, 200, new TotalJson(total));
  }
}
