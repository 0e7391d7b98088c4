package dev.aviary.adapters.rest.mobileapi;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;

/**
 * Keeps whatever no endpoint of the surface answers within the surface. {@link MobileDialect#admit}
 * refuses every call to it, so that nothing here is ever run.
 */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class UnknownEndpoint {

  @POST
  @Path("{rest:.*}")
  @Read
  @NoSession
  public Answer unknown() {
    throw new NotFoundException();
  }

  /** HTTP would answer this one by itself. */
  @OPTIONS
  @Path("{rest:.*}")
  @Read
  @NoSession
  public Answer options() {
    throw new NotFoundException();
  }

  static boolean has(Method endpoint) {
    return endpoint.getDeclaringClass() == UnknownEndpoint.class;
  }
}
