package dev.aviary.adapters.rest.mobileapi;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers whatever no endpoint of the surface does. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class UnknownEndpoint {

  static final Answer ANSWER = Answer.refusal(404, "Invalid endpoint");

  @POST
  @Path("{rest:.*}")
  @Read
  @NoSession
  public Answer unknown() {
    return ANSWER;
  }

  /** HTTP would answer this one by itself. */
  @OPTIONS
  @Path("{rest:.*}")
  @Read
  @NoSession
  public Answer options() {
    return ANSWER;
  }
}
