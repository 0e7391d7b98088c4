package dev.aviary.adapters.rest.mobileapi.relationship;

import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code block_user}. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class BlockResource {

  private final Call call;
  private final BlockAccount blockAccount;

  BlockResource(Call call, BlockAccount blockAccount) {
    this.call = call;
    this.blockAccount = blockAccount;
  }

  @POST
  @Path("block_user")
  public Answer toggle() {
    var target = new AccountId(call.parameters().required("user_id", ErrorCode.ACCOUNT_INVALID));
    return switch (blockAccount.toggle(call.caller(), target)) {
      case BLOCKED -> Answer.done("User profile blocked successfully");
      case UNBLOCKED -> Answer.done("User profile unblocked successfully");
    };
  }
}
