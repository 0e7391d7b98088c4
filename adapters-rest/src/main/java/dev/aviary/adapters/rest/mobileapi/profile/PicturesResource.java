package dev.aviary.adapters.rest.mobileapi.profile;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Throttled;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.application.profile.port.in.ChangeAvatar;
import dev.aviary.application.profile.port.in.ChangeCover;
import dev.aviary.application.profile.port.in.MoveCover;
import dev.aviary.application.throttle.Action;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code avatar}, {@code cover} and {@code cover_reposition} (seed 002). */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {

  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record AvatarJson(String avatarUrl) {}

  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record CoverJson(String coverUrl) {}

  private final Call call;
  private final ChangeAvatar changeAvatar;
  private final ChangeCover changeCover;
  private final MoveCover moveCover;
  private final Brand brand;

  PicturesResource(
      Call call,
      ChangeAvatar changeAvatar,
      ChangeCover changeCover,
      MoveCover moveCover,
      Brand brand) {
    this.call = call;
    this.changeAvatar = changeAvatar;
    this.changeCover = changeCover;
    this.moveCover = moveCover;
    this.brand = brand;
  }

  @POST
  @Path("avatar")
  @Throttled(Action.UPLOAD)
  public Answer avatar() {
    Avatar avatar = changeAvatar.change(call.caller(), call.parameters().file("avatar"));
    return Answer.ok("Avatar changed successfully", new AvatarJson(brand.url(avatar.picture())));
  }

  @POST
  @Path("cover")
  @Throttled(Action.UPLOAD)
  public Answer cover() {
    Cover cover = changeCover.change(call.caller(), call.parameters().file("cover"));
    return Answer.ok("Profile cover changed successfully", json(cover));
  }

  @POST
  @Path("cover_reposition")
  @Throttled(Action.UPLOAD)
  public Answer reposition() {
    int position =
        call.parameters().requiredOffset("cover_position", ErrorCode.COVER_POSITION_INVALID);
    Cover cover = moveCover.move(call.caller(), position);
    return Answer.ok("Your changes have been successfully saved", json(cover));
  }

  private CoverJson json(Cover cover) {
    return new CoverJson(brand.url(cover.picture()));
  }
}
