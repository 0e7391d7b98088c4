package dev.aviary.adapters.rest.mobileapi.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code profile}. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

  /** The account object and what it is to the viewer. */
  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record ProfileJson(
      @JsonUnwrapped AccountJson account,
      String about,
      boolean isFollowing,
      boolean isBlockedVisitor,
      boolean canViewProfile) {}

  private final Call call;
  private final ViewProfile viewProfile;
  private final Brand brand;

  ProfileResource(Call call, ViewProfile viewProfile, Brand brand) {
    this.call = call;
    this.viewProfile = viewProfile;
    this.brand = brand;
  }

  @POST
  @Read
  @Path("profile")
  public Answer profile() {
    var view = viewProfile.view(call.caller(), target(call.parameters()));
    AccountJson account = AccountJson.of(view, brand);
    return Answer.ok(
        "Profile fetched successfully",
        new ProfileJson(
            account,
            account.aboutYou(),
            view.followed(),
            view.blocksViewer(),
            view.profile() instanceof Profile.Open));
  }

  private static ViewProfile.Target target(Parameters parameters) {
    if (!parameters.isAbsent("user_id")) {
      return new ViewProfile.ById(
          new AccountId(parameters.required("user_id", ErrorCode.ACCOUNT_INVALID)));
    }
    String username = parameters.text("username");
    if (username.isBlank()) {
      throw new DomainException(ErrorCode.ACCOUNT_INVALID);
    }
    return Username.parse(username)
        .map(ViewProfile.ByUsername::new)
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN));
  }
}
