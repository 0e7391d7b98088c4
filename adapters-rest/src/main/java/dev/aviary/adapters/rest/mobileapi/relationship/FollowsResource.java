package dev.aviary.adapters.rest.mobileapi.relationship;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.relationship.port.in.FollowAccount;
import dev.aviary.application.relationship.port.in.ListFollows;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code follow}, {@code fetch_followers} and {@code fetch_following}. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class FollowsResource {

  private static final int PAGE_SIZE = 20;

  /** Whether the caller now follows; a request is not one yet. */
  @RegisterForReflection
  record FollowJson(boolean follow) {}

  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record RowJson(@JsonUnwrapped PersonJson person, boolean isFollowing, boolean isUser) {}

  private final Call call;
  private final FollowAccount followAccount;
  private final ListFollows listFollows;
  private final Brand brand;

  FollowsResource(Call call, FollowAccount followAccount, ListFollows listFollows, Brand brand) {
    this.call = call;
    this.followAccount = followAccount;
    this.listFollows = listFollows;
    this.brand = brand;
  }

  @POST
  @Path("follow")
  public Answer toggle() {
    var target = new AccountId(call.parameters().required("user_id", ErrorCode.ACCOUNT_INVALID));
    return switch (followAccount.toggle(call.caller(), target)) {
      case FOLLOWED -> toggled(200, "Subscribed successfully", true);
      case UNFOLLOWED -> toggled(200, "Subscription canceled successfully", false);
      case REQUESTED -> toggled(201, "Subscription request sent successfully", false);
      case WITHDRAWN -> toggled(200, "Subscription request canceled successfully", false);
    };
  }

  @POST
  @Read
  @Path("fetch_followers")
  public Answer followers() {
    return page("Followers fetched successfully", listFollows.followers(query()));
  }

  @POST
  @Read
  @Path("fetch_following")
  public Answer following() {
    return page("Following fetched successfully", listFollows.following(query()));
  }

  private ListFollows.Query query() {
    Parameters parameters = call.parameters();
    return new ListFollows.Query(
        call.caller(),
        new AccountId(parameters.required("user_id", ErrorCode.FOLLOWS_UNKNOWN)),
        parameters.positive("offset").map(FollowId::new),
        parameters.pageSize(PAGE_SIZE));
  }

  private Answer page(String message, List<ListFollows.Entry> rows) {
    return Answer.rows(message, rows.stream().map(this::row).toList());
  }

  private RowJson row(ListFollows.Entry row) {
    return new RowJson(
        PersonJson.of(row.position().value(), row.profile(), brand), row.followed(), row.own());
  }

  private static Answer toggled(int code, String message, boolean follows) {
    return new Answer.Enveloped(code, message, new FollowJson(follows));
  }
}
