package dev.aviary.adapters.rest.ossn;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Keeps whatever no endpoint of the surface answers within the surface. {@link OssnDialect#admit}
 * refuses every call to it, so that nothing here is ever run.
 */
@Path(OssnDialect.SURFACE)
@Produces(MediaType.APPLICATION_JSON)
public class UnknownMethod {

  @POST
  @Path("{rest:.*}")
  public OssnAnswer unknown() {
    throw new NotFoundException();
  }

  /** HTTP would answer this one by itself. */
  @OPTIONS
  @Path("{rest:.*}")
  public OssnAnswer options() {
    throw new NotFoundException();
  }
}
