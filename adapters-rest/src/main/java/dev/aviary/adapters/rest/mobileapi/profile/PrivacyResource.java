package dev.aviary.adapters.rest.mobileapi.profile;

import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.Read;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.application.profile.port.in.EditPrivacy;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code get_priv_settings} and {@code set_priv_settings}. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyResource {

  private final Call call;
  private final EditPrivacy editPrivacy;

  PrivacyResource(Call call, EditPrivacy editPrivacy) {
    this.call = call;
    this.editPrivacy = editPrivacy;
  }

  @POST
  @Read
  @Path("get_priv_settings")
  public Answer settings() {
    return Answer.ok("", PrivacyJson.of(editPrivacy.read(call.caller())));
  }

  @POST
  @Path("set_priv_settings")
  public Answer replace() {
    editPrivacy.replace(call.caller(), PrivacyJson.read(call.parameters()));
    return Answer.done("User privacy settings updated");
  }
}
